import { fact, type NewFact } from '../../../events/fact.ts';
import {
  TrainingCompleted,
  TrainingSessionAttended,
  TrainingSessionMissed,
} from '../../../events/sessions.ts';
import { localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { requireHeld } from './common.ts';
import {
  employerOf,
  entryBy,
  isTrained,
  type TrainingEnrolment,
  type TrainingSession,
  who,
} from './training.ts';

/** @throws Refusal `session-cancelled` or `session-not-started` */
const requireBegun = (session: TrainingSession, now: Date): void => {
  requireHeld(session);
  if (now < new Date(session.startsAt))
    throw new Refusal('session-not-started', `${session.id} has not started.`);
};

/**
 * Records that a person was in a session, enrolled or not, trained already or not: being there is what counts.
 * The last required module completes the training, on the day of the latest of their sessions.
 * @throws Refusal `session-not-started`, `module-attended` by another session, `already-done` by this one
 */
export const attend = (
  enrolment: TrainingEnrolment,
  session: TrainingSession,
  now: Date,
  by?: string,
): { enrolment: TrainingEnrolment; facts: NewFact[] } => {
  requireBegun(session, now);
  if (enrolment.attended[session.module])
    throw new Refusal(
      enrolment.attended[session.module]?.sessionId === session.id ? 'already-done' : 'module-attended',
      `${enrolment.id} is recorded for ${session.module}.`,
    );
  const heldOn = localDateOf(new Date(session.startsAt));
  const missed = enrolment.missed.filter(({ sessionId }) => sessionId !== session.id);
  const attended = {
    ...enrolment.attended,
    [session.module]: { sessionId: session.id, heldOn, minutes: session.minutes, ...entryBy(by, now) },
  };
  const facts = [
    fact(TrainingSessionAttended, {
      ...who(enrolment),
      role: enrolment.role,
      sessionId: session.id,
      module: session.module,
      heldOn,
      minutes: session.minutes,
      ...(by === undefined ? {} : { recordedAt: now.toISOString() }),
    }),
  ];
  if (isTrained(enrolment) || !enrolment.required.every((module) => attended[module]))
    return { enrolment: { ...enrolment, attended, missed }, facts };
  const completions = enrolment.completions + 1;
  const days = enrolment.required.map((module) => attended[module]?.heldOn ?? heldOn);
  const completedOn = days.sort().at(-1) ?? heldOn;
  return {
    enrolment: { ...enrolment, attended, missed, completions, outcome: { status: 'COMPLETED', completedOn } },
    facts: [
      ...facts,
      fact(TrainingCompleted, {
        ...who(enrolment),
        role: enrolment.role,
        ...employerOf(enrolment),
        completedOn,
        ...(completions > 1 ? { completion: completions } : {}),
      }),
    ],
  };
};

/** Records that somebody with a seat was not there; the seat is gone and a make-up session can be chosen. */
export const miss = (
  enrolment: TrainingEnrolment,
  session: TrainingSession,
  now: Date,
  by?: string,
): { enrolment: TrainingEnrolment; facts: NewFact[] } => {
  requireBegun(session, now);
  if (enrolment.attended[session.module])
    throw new Refusal('module-attended', `${enrolment.id} is recorded for ${session.module}.`);
  if (enrolment.seats[session.module] !== session.id)
    throw new Refusal('no-seat', `${enrolment.id} has no open seat in ${session.id}.`);
  const { [session.module]: _missed, ...seats } = enrolment.seats;
  return {
    enrolment: {
      ...enrolment,
      seats,
      missed: [
        ...enrolment.missed.filter(({ sessionId }) => sessionId !== session.id),
        { sessionId: session.id, module: session.module, ...entryBy(by, now) },
      ],
    },
    facts: [
      fact(TrainingSessionMissed, { ...who(enrolment), sessionId: session.id, module: session.module }),
    ],
  };
};
