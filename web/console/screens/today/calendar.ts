import type { Cohort } from '../../cohort.ts';

type Named = 'mentorOpens' | 'mentorCloses' | 'studentOpens' | 'studentCloses' | 'matching' | 'kickOff';
export type Planned = { readonly date: string; readonly what: Named; readonly cohort: Cohort };

const datesOf = (cohort: Cohort): readonly Planned[] => {
  const { mentor, student } = cohort.applications;
  const dates: readonly (readonly [string, Named])[] = [
    [mentor.opens, 'mentorOpens'],
    [mentor.closes, 'mentorCloses'],
    [student.opens, 'studentOpens'],
    [student.closes, 'studentCloses'],
    ...cohort.matchingOn.map((date) => [date, 'matching'] as const),
    [cohort.kickOff, 'kickOff'],
  ];
  return dates.map(([date, what]) => ({ date, what, cohort }));
};

/** The next date of any cohort that is not archived. */
export const nextDate = (cohorts: readonly Cohort[], today: string): Planned | undefined =>
  cohorts
    .filter(({ archivedAt }) => archivedAt === undefined)
    .flatMap(datesOf)
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date.localeCompare(b.date))[0];
