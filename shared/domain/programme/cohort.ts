import * as z from 'zod';
import type { Role } from '../../../events/codes.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { CohortOpened } from '../../../events/programme.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { rulesOf } from '../matching/presets.ts';
import { RuleWishes, rulesWith } from '../matching/rule-wishes.ts';
import { Rules } from '../matching/rules.ts';
import type { Programme } from './programme.ts';

export const Period = z.strictObject({ opens: z.iso.date(), closes: z.iso.date() });
/** A period as it stands: `closedAt` where a coordinator has closed it by hand. */
const StandingPeriod = z.strictObject({ ...Period.shape, closedAt: z.iso.datetime().optional() });

/** A pair that scores less, of 1000, is not proposed unless a cohort says otherwise. */
const FLOOR = 400;

/** Modules that must be completed or waived before matching. */
const Training = z.strictObject({ mentor: z.array(z.string()).max(6), student: z.array(z.string()).max(6) });

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

const KickOffMeeting = z.strictObject({
  /** Finnish time. */
  startsAt: Time,
  minutes: z.int().min(15).max(600),
  /** Venue: an address, or how to join. */
  place: z.string().trim().min(2).max(200),
  street: z.string().trim().min(3).max(120).optional(),
});

const isEachOnce = (days: readonly string[]): boolean => new Set(days).size === days.length;

/** Settings that a coordinator chooses, when a cohort is opened or later. All dates are Finnish calendar dates. */
const settings = {
  name: z.string().trim().min(3).max(80),
  applications: z.strictObject({ mentor: Period, student: Period }),
  /** Days on which the scheduled job asks for a round. */
  matchingOn: z.array(z.iso.date()).max(12).refine(isEachOnce, { message: 'repeated' }),
  kickOff: z.iso.date(),
  /** The day on which its pairs end as planned; by default about five months after the kick-off. */
  closing: z.iso.date(),
  /** Time and place of the kick-off, once they are known. */
  kickOffMeeting: KickOffMeeting,
  training: Training,
  /** Working days that both have for an answer. */
  answerDays: z.int().min(1).max(30),
  /** Matching rules of this cohort; omitted values come from the `balanced` preset. */
  rules: RuleWishes,
};

/** Codes of remarks that the coordinator has read and means so. */
export const Confirmed = z.array(z.string().max(40)).max(20).default([]);

/** A coordinator's plan of a new cohort. */
export const CohortPlan = z.strictObject({
  ...settings,
  matchingOn: settings.matchingOn.default([]),
  closing: settings.closing.optional(),
  kickOffMeeting: KickOffMeeting.optional(),
  /** Left out: the usual ones of the programme. */
  training: Training.optional(),
  answerDays: settings.answerDays.default(5),
  rules: RuleWishes.default({}),
});
export type CohortPlan = z.output<typeof CohortPlan>;

/** Changed settings of a cohort; the others stay. */
export const CohortEdit = z
  .strictObject({
    ...settings,
    applications: z.strictObject({ mentor: Period, student: Period }).partial(),
    /** `null`: time and place are not known any more. */
    kickOffMeeting: KickOffMeeting.nullable(),
  })
  .partial();
export type CohortEdit = z.output<typeof CohortEdit>;

export const Cohort = z.strictObject({
  ...CohortPlan.shape,
  applications: z.strictObject({ mentor: StandingPeriod, student: StandingPeriod }),
  training: Training,
  rules: Rules,
  id: z.string(),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  openedAt: z.iso.datetime(),
  /** Number of `matchingOn` dates that the scheduled job has handled. */
  /** Version of the definition of a successful pair; absent in cohorts that were opened before there was one: the first. */
  successDefinition: z.int().positive().optional(),
  roundsStarted: z.int().min(0),
  /** Rises with every change of the kick-off that people are told; a calendar keeps the entry with the highest. */
  kickOffRevision: z.int().min(0),
  archivedAt: z.iso.datetime().optional(),
});
/** One period of the programme, with dates and rules; later changes of presets do not change its rules. */
export type Cohort = z.output<typeof Cohort>;

const usualTraining = ({ modules }: Programme): z.output<typeof Training> => {
  const of = (role: Role): string[] =>
    Object.entries(modules).flatMap(([id, { audience, usual }]) => (usual && audience === role ? [id] : []));
  return { mentor: of('mentor'), student: of('student') };
};

/** @throws Refusal `field-invalid` where it names a module that the programme does not have for that role */
export const requireModules = (programme: Programme, training: z.output<typeof Training>): void => {
  for (const audience of ROLES)
    training[audience].forEach((module, index) => {
      if (programme.modules[module]?.audience !== audience)
        throw new Refusal('field-invalid', `${module} is no module for a ${audience}.`, [
          { pointer: `/training/${audience}/${index}`, code: 'unknown' },
        ]);
    });
};

export const rulesFor = (programme: Programme, wishes: z.output<typeof RuleWishes>): Rules =>
  rulesWith({ ...rulesOf('balanced', FLOOR), roads: programme.roads }, wishes, '/rules');

/** @throws Refusal `field-invalid` where the plan names a module that the programme does not have */
export const openCohort = (
  programme: Programme,
  plan: CohortPlan,
  id: string,
  now: Date,
): { cohort: Cohort; facts: NewFact[] } => {
  const training = plan.training ?? usualTraining(programme);
  requireModules(programme, training);
  const cohort: Cohort = {
    ...plan,
    training,
    rules: rulesFor(programme, plan.rules),
    matchingOn: [...plan.matchingOn].sort(),
    id,
    programmeId: programme.id,
    programmeVersion: programme.version,
    openedAt: now.toISOString(),
    roundsStarted: 0,
    kickOffRevision: 0,
  };
  return { cohort, facts: [fact(CohortOpened, { cohortId: id })] };
};

/**
 * Open from the first minute of the first day until 23:59:59 of the last, Finnish time, unless a coordinator has closed
 * it or put the cohort away.
 */
export const acceptsApplications = (cohort: Cohort, role: Role, now: Date): boolean => {
  const { opens, closes, closedAt } = cohort.applications[role];
  return (
    cohort.archivedAt === undefined &&
    closedAt === undefined &&
    now >= instantAt(opens, '00:00') &&
    now < instantAt(addDays(closes, 1), '00:00')
  );
};

/** True from the end of the period on, or since a coordinator has closed it. */
export const hasClosed = ({ applications }: Cohort, role: Role, now: Date): boolean => {
  const { closes, closedAt } = applications[role];
  return closedAt !== undefined || now >= instantAt(addDays(closes, 1), '00:00');
};

/**
 * The cohort that an application without a cohort is for: of those open now, one whose kick-off lies ahead before one
 * whose kick-off is over, and then the one that was opened first. So a new cohort takes no applicants from one that
 * people apply to already, whatever dates were typed.
 */
export const cohortOpenFor = (cohorts: readonly Cohort[], role: Role, now: Date): Cohort | undefined => {
  const today = localDateOf(now);
  const rank = ({ kickOff, openedAt, id }: Cohort): string => `${kickOff < today ? 1 : 0}#${openedAt}#${id}`;
  return cohorts
    .filter((cohort) => acceptsApplications(cohort, role, now))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
};

/** @throws Refusal `cohort-archived` */
export const requireActive = ({ id, archivedAt }: Pick<Cohort, 'id' | 'archivedAt'>): void => {
  if (archivedAt !== undefined) throw new Refusal('cohort-archived', `${id} is archived.`);
};

/** The day of the next round that the scheduled job owes this cohort. */
export const nextRoundDay = (cohort: Cohort): string | undefined =>
  cohort.archivedAt === undefined ? cohort.matchingOn[cohort.roundsStarted] : undefined;
