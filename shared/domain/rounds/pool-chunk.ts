import * as z from 'zod';
import { coupleKey, coupleOf, PAST, type Pool, PoolMentor, PoolStudent, WISHES } from '../matching/pool.ts';
import { MentorProfile, StudentProfile } from '../matching/profile.ts';

/** People or couples in one item of a snapshot: an item holds 400 KB. */
const PEOPLE_PER_CHUNK = 1000;

/**
 * A part of the snapshot of a run's pool: ids, and values that may change. Answers are read from the applications; the
 * run's input hash tells whether they are unchanged.
 */
export const PoolChunk = z.strictObject({
  roundId: z.string(),
  runId: z.string(),
  index: z.int().min(0),
  mentors: z.array(PoolMentor.pick({ id: true, room: true, trained: true, companyId: true })),
  students: z.array(PoolStudent.pick({ id: true, waiting: true, skipped: true, trained: true })),
  before: z.array(z.strictObject({ mentorId: z.string(), studentId: z.string(), past: z.enum(PAST) })),
  wishes: z
    .array(z.strictObject({ mentorId: z.string(), studentId: z.string(), wish: z.enum(WISHES) }))
    .default([]),
});
export type PoolChunk = z.output<typeof PoolChunk>;

export const poolChunksOf = (
  { roundId, id }: { readonly roundId: string; readonly id: string },
  { mentors, students, before, wishes = new Map() }: Pool,
): PoolChunk[] => {
  const past = [...before].map(([key, what]) => ({ ...coupleOf(key), past: what }));
  const wished = [...wishes].map(([key, wish]) => ({ ...coupleOf(key), wish }));
  const most = Math.max(1, mentors.length, students.length, past.length, wished.length);
  return Array.from({ length: Math.ceil(most / PEOPLE_PER_CHUNK) }, (_, index) => {
    const part = <One>(all: readonly One[]) =>
      all.slice(index * PEOPLE_PER_CHUNK, (index + 1) * PEOPLE_PER_CHUNK);
    return PoolChunk.parse({
      roundId,
      runId: id,
      index,
      mentors: part(mentors),
      students: part(students),
      before: part(past),
      wishes: part(wished),
    });
  });
};

/** Data of an application that a pool keeps: neither a name nor an address. */
export const PoolApplication = z.object({
  id: z.string(),
  personId: z.string().optional(),
  confirmedAt: z.iso.datetime().optional(),
  form: z.discriminatedUnion('role', [
    z.object({ role: z.literal('mentor'), answers: MentorProfile }),
    z.object({ role: z.literal('student'), answers: StudentProfile }),
  ]),
});
export type PoolApplication = z.output<typeof PoolApplication>;

type Profiles = { readonly mentor: MentorProfile; readonly student: StudentProfile };

/** The pool of a snapshot, with the answers of today; undefined where somebody's answers are gone. */
export const poolFrom = (
  chunks: readonly PoolChunk[],
  applications: ReadonlyMap<string, PoolApplication>,
): Pool | undefined => {
  let isWhole = true;
  const known = <Role extends keyof Profiles>(id: string, role: Role) => {
    const { personId, confirmedAt, form } = applications.get(id) ?? {};
    if (personId !== undefined && confirmedAt !== undefined && form?.role === role)
      return [{ personId, confirmedAt, answers: form.answers as Profiles[Role] }];
    isWhole = false;
    return [];
  };
  const pool: Pool = {
    mentors: chunks.flatMap(({ mentors }) =>
      mentors.flatMap((mentor) =>
        known(mentor.id, 'mentor').map((application) => ({ ...mentor, ...application })),
      ),
    ),
    students: chunks.flatMap(({ students }) =>
      students.flatMap((student) =>
        known(student.id, 'student').map((application) => ({ ...student, ...application })),
      ),
    ),
    before: new Map(
      chunks.flatMap(({ before }) =>
        before.map(({ mentorId, studentId, past }) => [coupleKey(mentorId, studentId), past] as const),
      ),
    ),
    wishes: new Map(
      chunks.flatMap(({ wishes }) =>
        wishes.map(({ mentorId, studentId, wish }) => [coupleKey(mentorId, studentId), wish] as const),
      ),
    ),
  };
  return isWhole ? pool : undefined;
};
