import { meetingModeOf } from './filters.ts';
import type { PoolMentor, PoolStudent } from './pool.ts';
import type { CriterionKey } from './rules.ts';

type Unanswered = (mentor: PoolMentor, student: PoolStudent) => readonly [mentor: boolean, student: boolean];

/**
 * The side whose answer is missing where a fit is undefined. Questions that were never asked – wishes, a place for two
 * online – are not missing.
 */
export const unanswered: Readonly<Record<CriterionKey, Unanswered>> = {
  FIELD: ({ answers }, student) => [
    [answers.field, answers.secondaryField].every((field) => field === undefined || field === 'other'),
    student.answers.targetFields.every((field) => field === 'other'),
  ],
  NEEDS: (mentor, student) => [mentor.answers.expertise.length === 0, student.answers.needs.length === 0],
  LANGUAGE: () => [false, false],
  TIME: (mentor, student) => [
    mentor.answers.availability.length === 0,
    student.answers.availability.length === 0,
  ],
  PLACE: (mentor, student) => {
    const online = [mentor.answers.meetingMode, meetingModeOf(student.answers)].includes('online');
    return [
      !online && mentor.answers.municipality === undefined,
      !online && student.answers.municipality === undefined,
    ];
  },
  STYLE: (mentor, student) => [
    mentor.answers.workingStyles.length === 0,
    student.answers.workingStyles.length === 0,
  ],
  WISHES: () => [false, false],
  EXPERIENCE: (mentor, student) => [
    mentor.answers.yearsExperience === undefined,
    student.answers.workExperience === undefined,
  ],
};
