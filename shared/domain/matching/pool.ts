import * as z from 'zod';
import { fields } from '../vocabularies/fields.ts';
import { campuses } from '../vocabularies/studies.ts';
import { MentorProfile, StudentProfile } from './profile.ts';

const person = {
  id: z.string(),
  /** The person across roles: nobody mentors themselves. */
  personId: z.string(),
  confirmedAt: z.string(),
  /** False where the training was waived, or is still to come. */
  trained: z.exactOptional(z.boolean()),
};

/** A mentor with room, as matching sees one: no name, no age, no origin. */
export const PoolMentor = z.object({
  ...person,
  room: z.int().min(0),
  /** The employer, for vetoes of a whole company. */
  companyId: z.exactOptional(z.string()),
  answers: MentorProfile,
});
export type PoolMentor = z.output<typeof PoolMentor>;

export const PoolStudent = z.object({
  ...person,
  /** Left without a partner by an earlier round. Rules before 2026-11e know no more. */
  waiting: z.boolean(),
  /** Number of published rounds, of this cohort and of former ones, in which this person found no partner. */
  skipped: z.exactOptional(z.int().min(0)),
  answers: StudentProfile,
});
export type PoolStudent = z.output<typeof PoolStudent>;

/** Number of rounds that a student has waited; one for a student who is only said to wait. */
export const roundsWaited = ({ waiting, skipped = 0 }: Pick<PoolStudent, 'waiting' | 'skipped'>): number =>
  Math.max(skipped, waiting ? 1 : 0);

/** Reasons why two people must not be paired, or not again. */
export const PAST = ['DECLINED_BEFORE', 'SAME_PAIR_BEFORE', 'CONFLICT_OF_INTEREST'] as const;
export type Past = (typeof PAST)[number];

/** One of the two has asked for the other, or both have. Nobody but coordinators may know. */
export const WISHES = ['MUTUAL', 'ONE_SIDED'] as const;
export type Wish = (typeof WISHES)[number];

/** All people who can be matched now, and pairing notes about them. */
export type Pool = {
  readonly mentors: readonly PoolMentor[];
  readonly students: readonly PoolStudent[];
  /** By {@link coupleKey}. */
  readonly before: ReadonlyMap<string, Past>;
  /** By {@link coupleKey}. */
  readonly wishes?: ReadonlyMap<string, Wish>;
};

export type Couple = { readonly mentorId: string; readonly studentId: string };

const escaped = (id: string): string => id.replaceAll('%', '%25').replaceAll('|', '%7C');
const plain = (id: string): string => id.replaceAll('%7C', '|').replaceAll('%25', '%');

/** Key of two people in one string, safe for any ids; {@link coupleOf} reads it. */
export const coupleKey = (mentorId: string, studentId: string): string =>
  `${escaped(mentorId)}|${escaped(studentId)}`;

export const coupleOf = (key: string): Couple => {
  const bar = key.indexOf('|');
  return { mentorId: plain(key.slice(0, bar)), studentId: plain(key.slice(bar + 1)) };
};

/** The part of the pool that takes part. A campus narrows the students, a field both sides. */
export const PoolFilter = z.discriminatedUnion('only', [
  z.strictObject({ only: z.literal('ALL') }),
  z.strictObject({ only: z.literal('CAMPUS'), campus: z.enum(campuses.codes) }),
  z.strictObject({ only: z.literal('FIELD'), field: z.enum(fields.codes) }),
  z.strictObject({ only: z.literal('TRAINED') }),
]);
export type PoolFilter = z.output<typeof PoolFilter>;

/** The part of a pool that a round is for. */
export const narrowed = (pool: Pool, filter: PoolFilter): Pool => {
  switch (filter.only) {
    case 'ALL':
      return pool;
    case 'CAMPUS':
      return { ...pool, students: pool.students.filter(({ answers }) => answers.campus === filter.campus) };
    case 'FIELD':
      return {
        ...pool,
        mentors: pool.mentors.filter(({ answers }) =>
          [answers.field, answers.secondaryField].includes(filter.field),
        ),
        students: pool.students.filter(({ answers }) => answers.targetFields.includes(filter.field)),
      };
    case 'TRAINED':
      return {
        ...pool,
        mentors: pool.mentors.filter(({ trained }) => trained !== false),
        students: pool.students.filter(({ trained }) => trained !== false),
      };
  }
};
