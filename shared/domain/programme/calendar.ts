import * as z from 'zod';
import { addDays, instantAt } from '../kernel/dates.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { Cohort, cohortOpenFor } from './cohort.ts';

/** Dates and places of a cohort that anybody may know. */
const CohortDates = Cohort.pick({
  id: true,
  name: true,
  kickOff: true,
  kickOffMeeting: true,
  matchingOn: true,
});

const period = { opens: z.iso.date(), closes: z.iso.date(), cohort: CohortDates };

export const ApplicationsStanding = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('OPEN'), ...period }),
  z.strictObject({ state: z.literal('UPCOMING'), ...period }),
  z.strictObject({ state: z.literal('CLOSED') }),
]);
/** Whether people of a role can apply now, and to which cohort; otherwise from when on. */
export type ApplicationsStanding = z.output<typeof ApplicationsStanding>;

const upcomingFor = (cohorts: readonly Cohort[], role: Role, now: Date): Cohort | undefined =>
  cohorts
    .filter(({ archivedAt, applications }) => {
      const { opens, closedAt } = applications[role];
      return archivedAt === undefined && closedAt === undefined && now < instantAt(opens, '00:00');
    })
    .sort((a, b) => (a.applications[role].opens < b.applications[role].opens ? -1 : 1))[0];

const datesOf = ({
  id,
  name,
  kickOff,
  kickOffMeeting,
  matchingOn,
}: Cohort): z.output<typeof CohortDates> => ({
  id,
  name,
  kickOff,
  matchingOn,
  ...(kickOffMeeting === undefined ? {} : { kickOffMeeting }),
});

/** The standing of applications for a role: of the cohort that an application without a cohort is for. */
export const applicationsStanding = (
  cohorts: readonly Cohort[],
  role: Role,
  now: Date,
): ApplicationsStanding => {
  const open = cohortOpenFor(cohorts, role, now);
  const cohort = open ?? upcomingFor(cohorts, role, now);
  if (cohort === undefined) return { state: 'CLOSED' };
  const { opens, closes } = cohort.applications[role];
  return { state: open === undefined ? 'UPCOMING' : 'OPEN', opens, closes, cohort: datesOf(cohort) };
};

/** Instants at which the standing changes by itself, so that nobody keeps an answer beyond them. */
const changesOf = ({ applications }: Cohort): Date[] =>
  ROLES.flatMap((role) => [
    instantAt(applications[role].opens, '00:00'),
    instantAt(addDays(applications[role].closes, 1), '00:00'),
  ]);

/** Seconds for which an answer may be kept: a few minutes, and never past the next opening or closing. */
export const calendarSeconds = (cohorts: readonly Cohort[], now: Date, most = 300): number => {
  const left = cohorts
    .flatMap(changesOf)
    .map((change) => Math.floor((change.getTime() - now.getTime()) / 1000))
    .filter((seconds) => seconds >= 0);
  return Math.min(most, ...left);
};
