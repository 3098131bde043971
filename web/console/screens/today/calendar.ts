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

/** Applications that open today are open already. */
const isAhead = ({ date, what }: Planned, today: string): boolean =>
  what === 'mentorOpens' || what === 'studentOpens' ? date > today : date >= today;

/** What stands on the next day of any cohort that is not archived. */
export const nextDates = (cohorts: readonly Cohort[], today: string): readonly Planned[] => {
  const ahead = cohorts
    .filter(({ archivedAt }) => archivedAt === undefined)
    .flatMap(datesOf)
    .filter((planned) => isAhead(planned, today))
    .sort((a, b) => a.date.localeCompare(b.date));
  return ahead.filter(({ date }) => date === ahead[0]?.date);
};
