import type { MentorAnswers } from '../../../shared/domain/forms/mentor.ts';
import type { StudentAnswers } from '../../../shared/domain/forms/student.ts';
import type { Pool, PoolMentor, PoolStudent } from '../../../shared/domain/matching/pool.ts';
import { aMentor, aStudent } from '../given.ts';

const [mentor, student] = [aMentor({ languages: [{ language: 'en', level: 'fluent' }] }), aStudent()];

/** A mentor in a pool; as answers only what the test is about differs. Everybody speaks English and meets anywhere. */
export const mentorIn = (
  id: string,
  answers: Partial<MentorAnswers> = {},
  { room = 1, confirmedAt = '2027-01-12T10:00:00.000Z' } = {},
): PoolMentor => ({
  id,
  confirmedAt,
  room,
  answers: {
    ...mentor,
    email: `${id}@example.org`,
    municipality: 'jakobstad',
    meetingMode: 'both',
    ...answers,
  },
});

export const studentIn = (
  id: string,
  answers: Partial<StudentAnswers> = {},
  { waiting = false, confirmedAt = '2027-01-12T10:00:00.000Z' } = {},
): PoolStudent => ({
  id,
  confirmedAt,
  waiting,
  answers: {
    ...student,
    email: `${id}@example.org`,
    municipality: 'jakobstad',
    meetingMode: 'both',
    mobility: 'car',
    ...answers,
  },
});

export const poolWith = (
  mentors: readonly PoolMentor[],
  students: readonly PoolStudent[],
  before: Pool['before'] = new Map(),
): Pool => ({ mentors, students, before });

/** The answers, and a note of each that is read. */
export const noting = <Answers extends object>(answers: Answers): { answers: Answers; read: Set<string> } => {
  const read = new Set<string>();
  return {
    read,
    answers: new Proxy(answers, {
      get: (target, name, receiver) => {
        read.add(String(name));
        return Reflect.get(target, name, receiver);
      },
    }),
  };
};
