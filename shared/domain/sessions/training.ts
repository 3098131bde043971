import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  TrainingEnrolled,
  TrainingSeatReleased,
  TrainingSessionHeld,
  TrainingSessionOpened,
} from '../../../events/sessions.ts';
import type { Approved } from '../applications/application.ts';
import { localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { LABEL_LANGUAGES } from '../vocabularies/vocabulary.ts';
import { CANCEL_REASONS } from './cancel-reasons.ts';
import { requireHeld } from './common.ts';

/** A coordinator's plan of a new session. */
export const SessionPlan = z.strictObject({
  module: z.string().regex(/^[A-Z_]{2,40}$/),
  /** Title for its participants; missing, they read the name of the module. */
  title: z.string().trim().min(2).max(80).optional(),
  startsAt: z.iso.datetime({ offset: true }),
  minutes: z.int().min(15).max(600),
  mode: z.enum(['IN_PERSON', 'ONLINE']),
  /** Venue: an address, or how to join. */
  place: z.string().trim().min(2).max(200),
  /** Street and number, where people come in person. */
  street: z.string().trim().min(3).max(120).optional(),
  /** Address by which people join from afar. */
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  /** Name of the person who leads the session, as its participants read it. */
  trainer: z.string().trim().min(2).max(80).optional(),
  /** Language that is spoken. */
  language: z.enum(LABEL_LANGUAGES).optional(),
  seats: z.int().min(1).max(500),
});
export type SessionPlan = z.output<typeof SessionPlan>;

export const TrainingSession = z.strictObject({
  ...SessionPlan.shape,
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  openedAt: z.iso.datetime().optional(),
  /** Applications of those who have a seat, or had one when the session was cancelled. */
  enrolled: z.array(z.string()),
  /** Applications of another cohort that were there without a seat. */
  guests: z.array(z.string()),
  /** Rises with every change that participants are told. */
  revision: z.int().min(0),
  /** First entry in the attendance list. */
  heldAt: z.iso.datetime().optional(),
  cancelled: z.strictObject({ at: z.iso.datetime(), reason: z.enum(CANCEL_REASONS) }).optional(),
});
/** One dated session of one module. */
export type TrainingSession = z.output<typeof TrainingSession>;

/** Author and time of an entry in the attendance list. */
const recorded = { recordedBy: z.string().optional(), recordedAt: z.iso.datetime().optional() };
const Attendance = z.strictObject({
  sessionId: z.string(),
  heldOn: z.iso.date(),
  minutes: z.int(),
  ...recorded,
});

export const TrainingEnrolment = z.strictObject({
  /** Each application has one enrolment, over all modules: see `enrolmentIdOf`. */
  id: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  personId: z.string(),
  role: z.enum(ROLES),
  companyId: z.string().optional(),
  companySize: z.string().optional(),
  companyMunicipality: z.string().optional(),
  workSituation: z.string().optional(),
  /** Modules asked for when the application was approved. */
  required: z.array(z.string()),
  /** Module → session in which the person has a seat. */
  seats: z.record(z.string(), z.string()),
  /** Module → the session that the person has chosen by link. A coordinator may have given another seat since. */
  chosen: z.record(z.string(), z.strictObject({ sessionId: z.string(), at: z.iso.datetime() })).optional(),
  /** None of the sessions suits the person, in their own words. */
  unsuited: z.strictObject({ at: z.iso.datetime(), words: z.string().optional() }).optional(),
  /** Module → the session that counts. */
  attended: z.record(z.string(), Attendance),
  /** Sessions that the person had a seat in and missed. */
  missed: z.array(z.strictObject({ sessionId: z.string(), module: z.string(), ...recorded })),
  /** Completions so far, those included that a correction has undone. */
  completions: z.int().min(0),
  outcome: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('OPEN') }),
    z.strictObject({ status: z.literal('COMPLETED'), completedOn: z.iso.date() }),
    z.strictObject({ status: z.literal('WAIVED'), reason: z.string(), waivedAt: z.iso.datetime() }),
  ]),
});
/** One person's way through the modules that the cohort asks for. */
export type TrainingEnrolment = z.output<typeof TrainingEnrolment>;

export const who = ({ applicationId, cohortId, personId }: TrainingEnrolment) => ({
  applicationId,
  cohortId,
  personId,
});

export const enrolmentIdOf = (applicationId: string): string => applicationId.replace('app_', 'enr_');

type Employer = Pick<
  TrainingEnrolment,
  'companyId' | 'companySize' | 'companyMunicipality' | 'workSituation'
>;

const employerIn = ({ companyId, form }: Approved): Employer => {
  const { employerSize, employerMunicipality, workSituation } = form.role === 'mentor' ? form.answers : {};
  return {
    ...(companyId === undefined ? {} : { companyId }),
    ...(employerSize === undefined ? {} : { companySize: employerSize }),
    ...(employerMunicipality === undefined ? {} : { companyMunicipality: employerMunicipality }),
    ...(workSituation === undefined ? {} : { workSituation }),
  };
};

/** The employer as facts about the person's training carry it. */
export const employerOf = ({
  companyId,
  companySize,
  companyMunicipality,
  workSituation,
}: TrainingEnrolment): Employer => ({
  ...(companyId === undefined ? {} : { companyId }),
  ...(companySize === undefined ? {} : { companySize }),
  ...(companyMunicipality === undefined ? {} : { companyMunicipality }),
  ...(workSituation === undefined ? {} : { workSituation }),
});

/** The way through training that an approval opens, with these modules. */
export const openEnrolment = (application: Approved, required: readonly string[]): TrainingEnrolment => ({
  id: enrolmentIdOf(application.id),
  applicationId: application.id,
  programmeId: application.programmeId,
  cohortId: application.cohortId,
  personId: application.personId,
  role: application.form.role,
  ...employerIn(application),
  required: [...required],
  seats: {},
  attended: {},
  missed: [],
  completions: 0,
  outcome: { status: 'OPEN' },
});

export const openSession = (
  cohort: { readonly id: string; readonly programmeId: string },
  plan: SessionPlan,
  id: string,
  now: Date,
): { session: TrainingSession; facts: NewFact[] } => ({
  session: {
    ...plan,
    startsAt: new Date(plan.startsAt).toISOString(),
    id,
    programmeId: cohort.programmeId,
    cohortId: cohort.id,
    openedAt: now.toISOString(),
    enrolled: [],
    guests: [],
    revision: 0,
  },
  facts: [fact(TrainingSessionOpened, { sessionId: id, cohortId: cohort.id, module: plan.module })],
});

/** Notes that the session took place. Noted already: no facts. */
export const holdSession = (
  session: TrainingSession,
  now: Date,
): { session: TrainingSession; facts: NewFact[] } => {
  if (session.heldAt !== undefined) return { session, facts: [] };
  const { id, cohortId, module, startsAt, minutes } = session;
  const heldOn = localDateOf(new Date(startsAt));
  return {
    session: { ...session, heldAt: now.toISOString() },
    facts: [fact(TrainingSessionHeld, { sessionId: id, cohortId, module, heldOn, minutes })],
  };
};

/** The people that a session is for. */
export type Admission = {
  /** Audience of the session's module. */
  readonly audience: Role | undefined;
  /** Somebody has said that people of another cohort are to come as well. */
  readonly otherCohorts: boolean;
};

/** @throws Refusal `not-found` for somebody of another programme, `session-for-others`, `session-of-another-cohort` */
export const requireAdmitted = (
  { module, cohortId, programmeId }: TrainingSession,
  enrolment: TrainingEnrolment,
  { audience, otherCohorts }: Admission,
): void => {
  if (enrolment.programmeId !== programmeId)
    throw new Refusal('not-found', `${enrolment.id} is of another programme.`);
  if (enrolment.role !== audience)
    throw new Refusal('session-for-others', `${module} is not for a ${enrolment.role}.`);
  if (enrolment.cohortId !== cohortId && !otherCohorts)
    throw new Refusal('session-of-another-cohort', `${enrolment.id} is of ${enrolment.cohortId}.`);
};

/**
 * Gives a seat. Somebody who has a seat in another session of the module moves.
 * @throws Refusal `session-full`, `training-done`, `module-attended`, `already-done` where the seat is theirs already
 */
export const enrol = (
  session: TrainingSession,
  enrolment: TrainingEnrolment,
): {
  session: TrainingSession;
  enrolment: TrainingEnrolment;
  leaves: string | undefined;
  facts: NewFact[];
} => {
  const { module } = session;
  requireHeld(session);
  if (enrolment.outcome.status !== 'OPEN') throw new Refusal('training-done', `${enrolment.id} is trained.`);
  if (enrolment.attended[module])
    throw new Refusal('module-attended', `${enrolment.id} is recorded for ${module}.`);
  if (session.enrolled.includes(enrolment.applicationId))
    throw new Refusal('already-done', `${enrolment.id} has a seat in ${session.id}.`);
  if (session.enrolled.length >= session.seats)
    throw new Refusal('session-full', `${session.id} has no seat left.`);
  return {
    session: { ...session, enrolled: [...session.enrolled, enrolment.applicationId] },
    enrolment: { ...enrolment, seats: { ...enrolment.seats, [module]: session.id } },
    leaves: enrolment.seats[module],
    facts: [fact(TrainingEnrolled, { ...who(enrolment), sessionId: session.id, module })],
  };
};

/** Sessions in which a seat waits for the person: nothing is recorded for their modules. */
export const openSeatsOf = ({ seats, attended }: TrainingEnrolment): readonly string[] =>
  Object.entries(seats).flatMap(([module, sessionId]) => (attended[module] ? [] : [sessionId]));

export const entryBy = (by: string | undefined, now: Date) =>
  by === undefined ? {} : { recordedBy: by, recordedAt: now.toISOString() };

/** Frees a person's seat. */
export const leaveSession = (session: TrainingSession, applicationId: string): TrainingSession => ({
  ...session,
  enrolled: session.enrolled.filter((id) => id !== applicationId),
});

/** `change` is the version of the enrolment after it. */
export const seatReleased = (
  enrolment: TrainingEnrolment,
  { id: sessionId, module }: TrainingSession,
  reason: 'TAKEN_AWAY' | 'WAIVED' | 'WITHDRAWN',
  change: number,
): NewFact => fact(TrainingSeatReleased, { ...who(enrolment), sessionId, module, reason, change });

/**
 * Takes a person's seat away before the session begins. Without a seat there: the same object.
 * @throws Refusal `session-over`, `session-cancelled`, `module-attended`
 */
export const loseSeat = (
  enrolment: TrainingEnrolment,
  session: TrainingSession,
  now: Date,
): TrainingEnrolment => {
  if (enrolment.seats[session.module] !== session.id) return enrolment;
  requireHeld(session);
  if (enrolment.attended[session.module])
    throw new Refusal('module-attended', `${enrolment.id} is recorded for ${session.module}.`);
  if (now >= new Date(session.startsAt)) throw new Refusal('session-over', `${session.id} has started.`);
  const { [session.module]: _, ...seats } = enrolment.seats;
  return { ...enrolment, seats };
};

/** Training gates matching: done, or waived for a reason. */
export const isTrained = ({ outcome }: TrainingEnrolment): boolean => outcome.status !== 'OPEN';

/** All required modules are attended. A waiver lets a person take part, and is no training. */
export const hasDoneTraining = ({ required, outcome }: TrainingEnrolment): boolean =>
  outcome.status === 'COMPLETED' || required.length === 0;
