import * as z from 'zod';
import type { Role } from '../../../events/codes.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { CohortOpened } from '../../../events/programme.ts';
import { addDays, instantAt } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { rulesOf } from '../matching/presets.ts';
import { RuleWishes, rulesWith } from '../matching/rule-wishes.ts';
import { Rules } from '../matching/rules.ts';
import type { Programme } from './programme.ts';

const Period = z
  .strictObject({ opens: z.iso.date(), closes: z.iso.date() })
  .refine(({ opens, closes }) => opens <= closes, { message: 'ends-before-it-starts', path: ['closes'] });

/** A pair that scores less, of 1000, is not proposed unless a cohort says otherwise. */
const FLOOR = 400;

/** Modules that must be completed or waived before matching. */
const Training = z.strictObject({ mentor: z.array(z.string()).max(6), student: z.array(z.string()).max(6) });

/** A coordinator's plan of a new cohort. All dates are Finnish calendar dates. */
export const CohortPlan = z
  .strictObject({
    name: z.string().trim().min(3).max(80),
    applications: z.strictObject({ mentor: Period, student: Period }),
    /** Days on which the scheduled job asks for a round. */
    matchingOn: z.array(z.iso.date()).max(12).default([]),
    kickOff: z.iso.date(),
    /** Left out: the usual ones of the programme. */
    training: Training.optional(),
    /** Working days that both have for an answer. */
    answerDays: z.int().min(1).max(30).default(5),
    /** Matching rules of this cohort; omitted values come from the `balanced` preset. */
    rules: RuleWishes.default({}),
  })
  .refine(({ matchingOn }) => new Set(matchingOn).size === matchingOn.length, {
    message: 'repeated',
    path: ['matchingOn'],
  });
export type CohortPlan = z.output<typeof CohortPlan>;

export const Cohort = z.strictObject({
  ...CohortPlan.shape,
  training: Training,
  rules: Rules,
  id: z.string(),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  openedAt: z.iso.datetime(),
  /** Number of `matchingOn` dates that the scheduled job has handled. */
  roundsStarted: z.int().min(0),
});
/** One period of the programme, with dates and rules; later changes of presets do not change its rules. */
export type Cohort = z.output<typeof Cohort>;

const usualTraining = ({ modules }: Programme): z.output<typeof Training> => {
  const of = (role: Role): string[] =>
    Object.entries(modules).flatMap(([id, { audience, usual }]) => (usual && audience === role ? [id] : []));
  return { mentor: of('mentor'), student: of('student') };
};

/** @throws Refusal `field-invalid` where the plan names a module that the programme does not have */
export const openCohort = (
  programme: Programme,
  plan: CohortPlan,
  id: string,
  now: Date,
): { cohort: Cohort; facts: NewFact[] } => {
  const training = plan.training ?? usualTraining(programme);
  for (const audience of ROLES)
    training[audience].forEach((module, index) => {
      if (programme.modules[module]?.audience !== audience)
        throw new Refusal('field-invalid', `${module} is no module for a ${audience}.`, [
          { pointer: `/training/${audience}/${index}`, code: 'unknown' },
        ]);
    });
  const cohort: Cohort = {
    ...plan,
    training,
    rules: rulesWith({ ...rulesOf('balanced', FLOOR), roads: programme.roads }, plan.rules, '/rules'),
    matchingOn: [...plan.matchingOn].sort(),
    id,
    programmeId: programme.id,
    programmeVersion: programme.version,
    openedAt: now.toISOString(),
    roundsStarted: 0,
  };
  return { cohort, facts: [fact(CohortOpened, { cohortId: id })] };
};

/** Open from the first minute of the first day until 23:59:59 of the last, Finnish time. */
export const acceptsApplications = (cohort: Cohort, role: Role, now: Date): boolean => {
  const { opens, closes } = cohort.applications[role];
  return now >= instantAt(opens, '00:00') && now < instantAt(addDays(closes, 1), '00:00');
};

const rank = ({ applications, openedAt, id }: Cohort, role: Role): string =>
  `${applications[role].closes}#${openedAt}#${id}`;

/** The cohort that an application without a cohort is for: of those open now, the one that closes first. */
export const cohortOpenFor = (cohorts: readonly Cohort[], role: Role, now: Date): Cohort | undefined =>
  cohorts
    .filter((cohort) => acceptsApplications(cohort, role, now))
    .sort((a, b) => (rank(a, role) < rank(b, role) ? -1 : 1))[0];

/** The day of the next round that the scheduled job owes this cohort. */
export const nextRoundDay = (cohort: Cohort): string | undefined => cohort.matchingOn[cohort.roundsStarted];
