import { fact, type NewFact } from '../../../events/fact.ts';
import { TrainingSessionsDeclined } from '../../../events/sessions.ts';
import { type FieldFault, isRefusal, Refusal } from '../kernel/refusal.ts';
import { enrol, leaveSession, type TrainingEnrolment, type TrainingSession } from './training.ts';

/** Sessions of one module that a person can choose from. */
export type Choice = {
  readonly module: string;
  /** The session in which the person has a seat. */
  readonly seat?: TrainingSession;
  /** True once the seat's session has begun: the choice is over. */
  readonly isFixed: boolean;
  /** Sessions ahead, the next first, full ones included. */
  readonly sessions: readonly TrainingSession[];
};

export const hasBegun = ({ startsAt }: TrainingSession, now: Date): boolean => now >= new Date(startsAt);

export const freeSeatsIn = ({ seats, enrolled }: TrainingSession): number =>
  Math.max(0, seats - enrolled.length);

const seatIn = (
  { seats }: TrainingEnrolment,
  module: string,
  sessions: readonly TrainingSession[],
): TrainingSession | undefined =>
  sessions.find(({ id, cancelled }) => id === seats[module] && cancelled === undefined);

/** Choices for each required module that is not attended, from the sessions of the person's cohort. */
export const choicesFor = (
  enrolment: TrainingEnrolment,
  sessions: readonly TrainingSession[],
  now: Date,
): readonly Choice[] => {
  if (enrolment.outcome.status !== 'OPEN') return [];
  return enrolment.required
    .filter((module) => enrolment.attended[module] === undefined)
    .map((module) => {
      const seat = seatIn(enrolment, module, sessions);
      return {
        module,
        ...(seat === undefined ? {} : { seat }),
        isFixed: seat !== undefined && hasBegun(seat, now),
        sessions: sessions
          .filter(
            (session) =>
              session.module === module && session.cancelled === undefined && !hasBegun(session, now),
          )
          .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id)),
      };
    });
};

/** Sessions with a free seat, in modules for which the person has none. */
export const openSessionsFor = (choices: readonly Choice[]): readonly TrainingSession[] =>
  choices.flatMap(({ seat, sessions }) =>
    seat === undefined ? sessions.filter((session) => freeSeatsIn(session) > 0) : [],
  );

/** True while a module is required and has neither a seat nor an attendance. */
export const lacksSeatFor = (
  { outcome, required, attended, seats }: TrainingEnrolment,
  module: string,
): boolean =>
  outcome.status === 'OPEN' &&
  required.includes(module) &&
  attended[module] === undefined &&
  seats[module] === undefined;

export const lacksSeat = (enrolment: TrainingEnrolment): boolean =>
  enrolment.required.some((module) => lacksSeatFor(enrolment, module));

export type Chosen = {
  readonly enrolment: TrainingEnrolment;
  /** Sessions after the choice that gained or lost the person. */
  readonly sessions: readonly TrainingSession[];
  /** Sessions in which the person has a new seat. */
  readonly entered: readonly TrainingSession[];
  readonly facts: readonly NewFact[];
};

const faultAt = (module: string, code: string): FieldFault => ({ pointer: `/sessions/${module}`, code });

/** The fault of one choice; undefined where it can be carried out. */
const faultOf = (choice: Choice | undefined, sessionId: string, now: Date): string | undefined => {
  if (choice === undefined) return 'choice-unknown';
  if (choice.seat?.id === sessionId) return undefined;
  if (choice.isFixed || (choice.seat !== undefined && hasBegun(choice.seat, now))) return 'session-begun';
  return choice.sessions.some(({ id }) => id === sessionId) ? undefined : 'session-gone';
};

/**
 * Takes the person's choice of sessions, by module; modules that are left out keep their seat. The same seats again: no facts.
 * @throws Refusal `field-invalid` at the module, `training-done`
 */
export const chooseSessions = (
  before: TrainingEnrolment,
  all: readonly TrainingSession[],
  wanted: Readonly<Record<string, string>>,
  now: Date,
): Chosen => {
  if (before.outcome.status !== 'OPEN') throw new Refusal('training-done', `${before.id} is trained.`);
  const choices = new Map(choicesFor(before, all, now).map((choice) => [choice.module, choice]));
  const faults: FieldFault[] = [];
  const sessions = new Map(all.map((session) => [session.id, session]));
  const touched = new Set<string>();
  const entered: TrainingSession[] = [];
  const facts: NewFact[] = [];
  let enrolment = before;
  for (const [module, sessionId] of Object.entries(wanted)) {
    const choice = choices.get(module);
    const fault = faultOf(choice, sessionId, now);
    const session = sessions.get(sessionId);
    if (fault !== undefined || session === undefined) {
      faults.push(faultAt(module, fault ?? 'session-gone'));
      continue;
    }
    if (choice?.seat?.id === sessionId) continue;
    try {
      const next = enrol(session, enrolment);
      enrolment = {
        ...next.enrolment,
        chosen: { ...next.enrolment.chosen, [module]: { sessionId, at: now.toISOString() } },
      };
      sessions.set(sessionId, next.session);
      touched.add(sessionId);
      entered.push(next.session);
      facts.push(...next.facts);
      const left = next.leaves === undefined ? undefined : sessions.get(next.leaves);
      if (left !== undefined && left.cancelled === undefined) {
        sessions.set(left.id, leaveSession(left, before.applicationId));
        touched.add(left.id);
      }
    } catch (error) {
      if (!isRefusal(error, 'session-full')) throw error;
      faults.push(faultAt(module, 'session-full'));
    }
  }
  if (faults.length > 0) throw new Refusal('field-invalid', `${before.id} cannot choose so.`, faults);
  const { unsuited: _, ...settled } = enrolment;
  return {
    enrolment: facts.length > 0 && !lacksSeat(enrolment) ? settled : enrolment,
    sessions: [...touched].flatMap((id) => sessions.get(id) ?? []),
    entered,
    facts,
  };
};

/**
 * The person says that none of the sessions suits them, in their own words.
 * @throws Refusal `training-done`
 */
export const declineSessions = (
  enrolment: TrainingEnrolment,
  words: string | undefined,
  now: Date,
): { readonly enrolment: TrainingEnrolment; readonly facts: readonly NewFact[] } => {
  if (enrolment.outcome.status !== 'OPEN') throw new Refusal('training-done', `${enrolment.id} is trained.`);
  const { applicationId, cohortId, personId, unsuited } = enrolment;
  if (unsuited !== undefined && unsuited.words === words) return { enrolment, facts: [] };
  const at = now.toISOString();
  return {
    enrolment: { ...enrolment, unsuited: { at, ...(words === undefined ? {} : { words }) } },
    facts: [fact(TrainingSessionsDeclined, { applicationId, cohortId, personId, at })],
  };
};
