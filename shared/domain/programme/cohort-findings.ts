import type { Role } from '../../../events/codes.ts';
import { addDays, instantAt, isWorkingDay, localDateOf } from '../kernel/dates.ts';
import { type Finding, finding, findingsThatHold } from '../kernel/finding.ts';
import { ROLES } from '../kernel/role.ts';
import type { Cohort } from './cohort.ts';
import { isInSchoolHolidays } from './school-holidays.ts';

/** A kick-off further ahead is probably a wrong year. */
const FAR_DAYS = 400;

const periodField = (role: Role, end: 'opens' | 'closes'): string => `/applications/${role}/${end}`;

const matchingField = (index: number): string => `/matchingOn/${index}`;

/** Dates of one cohort against each other and against today. */
const ofDates = ({ applications, matchingOn, kickOff }: Cohort, today: string): readonly Finding[] => {
  const { mentor, student } = applications;
  const ofStudents = periodField('student', 'closes');
  const ofRole = (role: Role): readonly Finding[] => {
    const { opens, closes } = applications[role];
    const [first, last] = [periodField(role, 'opens'), periodField(role, 'closes')];
    return findingsThatHold(
      [closes < opens, 'ends-before-it-starts', [first, last]],
      [closes >= opens && closes < today, 'applications-over', [last]],
    );
  };
  const ofMatching = (day: string, index: number): readonly Finding[] => {
    const field = matchingField(index);
    const isLast = index === matchingOn.length - 1;
    return findingsThatHold(
      [isLast && day <= student.closes, 'matching-before-closing', [field, ofStudents]],
      [!isLast && day <= student.closes, 'people-apply-after-matching', [field, ofStudents]],
      [day <= mentor.closes, 'people-apply-after-matching', [field, periodField('mentor', 'closes')]],
      [index === 0 && kickOff <= day, 'kick-off-before-matching', ['/kickOff', field]],
      [index > 0 && kickOff <= day, 'matching-after-kick-off', ['/kickOff', field]],
      [day < today, 'matching-in-past', [field]],
      [isInSchoolHolidays(day), 'school-holidays', [field]],
    );
  };
  return [
    ...ROLES.flatMap(ofRole),
    ...findingsThatHold([kickOff <= student.closes, 'kick-off-before-closing', ['/kickOff', ofStudents]]),
    ...matchingOn.flatMap(ofMatching),
    ...findingsThatHold(
      [kickOff < today, 'kick-off-in-past', ['/kickOff']],
      [kickOff > addDays(today, FAR_DAYS), 'kick-off-far-away', ['/kickOff']],
      [!isWorkingDay(kickOff), 'day-off', ['/kickOff']],
      [isInSchoolHolidays(kickOff), 'school-holidays', ['/kickOff']],
    ),
  ];
};

/** Whether people can or could apply to it from some day on. */
const isClosed = ({ applications, archivedAt }: Cohort, role: Role): boolean =>
  archivedAt !== undefined || applications[role].closedAt !== undefined;

/** Another cohort of the programme to which the same role can apply on the same day. */
const ofOthers = (cohort: Cohort, others: readonly Cohort[], now: Date): Finding[] =>
  ROLES.flatMap((role) => {
    if (isClosed(cohort, role)) return [];
    const { opens, closes } = cohort.applications[role];
    const other = others.find(
      (each) =>
        each.id !== cohort.id &&
        !isClosed(each, role) &&
        each.applications[role].opens <= closes &&
        each.applications[role].closes >= opens &&
        now < instantAt(addDays(each.applications[role].closes, 1), '00:00') &&
        now < instantAt(addDays(closes, 1), '00:00'),
    );
    return other === undefined
      ? []
      : [
          finding('second-open-cohort', [periodField(role, 'opens'), periodField(role, 'closes')], {
            name: other.name,
          }),
        ];
  });

const valueAt = (cohort: Cohort, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], cohort);

/** A remark that the cohort had before, about settings that are as they were. */
const stood = (now: Finding, next: Cohort, before: Cohort, found: readonly Finding[]): boolean =>
  found.some(
    ({ code, fields }) =>
      code === now.code &&
      String(fields) === String(now.fields) &&
      fields.every((field) => valueAt(next, field) === valueAt(before, field)),
  );

/** Time and place of a kick-off, as a text to compare. */
export const kickOffOf = ({ kickOff, kickOffMeeting }: Cohort): string =>
  JSON.stringify([kickOff, kickOffMeeting]);

export type CohortContext = {
  /** The programme's cohorts; the cohort itself may be among them. */
  readonly others: readonly Cohort[];
  readonly now: Date;
  /** The cohort as it is, where it is not a new one. */
  readonly before?: Cohort;
  /** People who have been approved, and know its dates. */
  readonly approved?: number;
};

/** All remarks on a cohort as it would be. Remarks that stood before the change are not made again. */
export const cohortFindings = (
  cohort: Cohort,
  { others, now, before, approved = 0 }: CohortContext,
): readonly Finding[] => {
  const today = localDateOf(now);
  const of = (each: Cohort): Finding[] => [...ofDates(each, today), ...ofOthers(each, others, now)];
  const found = of(cohort);
  if (before === undefined) return found;
  const earlier = of(before);
  const isTold =
    approved > 0 &&
    kickOffOf(cohort) !== kickOffOf(before) &&
    (cohort.kickOff >= today || before.kickOff >= today);
  const hasOtherModules = JSON.stringify(cohort.training) !== JSON.stringify(before.training);
  return [
    ...found.filter((each) => !stood(each, cohort, before, earlier)),
    ...(isTold ? [finding('people-are-told', ['/kickOff'], { people: approved })] : []),
    ...(approved > 0 && hasOtherModules
      ? [finding('modules-of-approved-people', ['/training'], { people: approved })]
      : []),
  ];
};
