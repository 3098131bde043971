import type { Participating } from '../application.ts';
import type { MentorAnswers } from '../forms/mentor.ts';
import type { StudentAnswers } from '../forms/student.ts';
import type { Pair } from '../pair.ts';
import { freePlaces } from '../partners.ts';

/** A mentor with room, as matching sees one: no name, no age, no origin. */
export type PoolMentor = {
  readonly id: string;
  readonly confirmedAt: string;
  readonly room: number;
  readonly answers: MentorAnswers;
};

export type PoolStudent = {
  readonly id: string;
  readonly confirmedAt: string;
  /** Left without a partner by an earlier round. */
  readonly waiting: boolean;
  readonly answers: StudentAnswers;
};

/** Everybody who can be matched now, and what has already been tried. */
export type Pool = {
  readonly mentors: readonly PoolMentor[];
  readonly students: readonly PoolStudent[];
  /** `mentorId|studentId` → how that proposal ended. */
  readonly before: ReadonlyMap<string, 'DECLINED_BEFORE' | 'SAME_PAIR_BEFORE'>;
};

export const coupleKey = (mentorId: string, studentId: string): string => `${mentorId}|${studentId}`;

/** The pool of a round: participants with a free place, against all pairs that the cohort has had. */
export const poolOf = (participants: readonly Participating[], pairs: readonly Pair[]): Pool => {
  const mentors: PoolMentor[] = [];
  const students: PoolStudent[] = [];
  for (const { id, confirmedAt, form, partners, waitingSince } of participants) {
    const room = freePlaces(partners);
    if (room < 1) continue;
    if (form.role === 'mentor') mentors.push({ id, confirmedAt, room, answers: form.answers });
    else students.push({ id, confirmedAt, waiting: waitingSince !== undefined, answers: form.answers });
  }
  return {
    mentors,
    students,
    before: new Map(
      pairs.map((pair) => [
        coupleKey(pair.mentorApplicationId, pair.studentApplicationId),
        pair.status === 'DECLINED' ? 'DECLINED_BEFORE' : 'SAME_PAIR_BEFORE',
      ]),
    ),
  };
};
