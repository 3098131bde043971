import { coupleKey, type Past, type PoolMentor } from './pool.ts';
import { type Problem, problemOf } from './problem.ts';
import { MentorProfile } from './profile.ts';
import type { Field } from './related-fields.ts';
import { apply, keepRound } from './solver/change.ts';
import { NOBODY } from './solver/instance.ts';
import { solutionOf } from './solver/solve.ts';

/** Students who would have a partner if one mentor more came from a field, and nobody would lose theirs. */
export type Recruit = { readonly field: Field; readonly students: readonly string[] };

/** A mentor of a field whom every student can talk to and meet, and of whom nothing else is known. */
const imagined = (field: Field): PoolMentor => ({
  id: `recruit:${field}`,
  personId: `recruit:${field}`,
  confirmedAt: '',
  room: 0,
  answers: MentorProfile.parse({
    field,
    languages: ['en', 'sv', 'fi'].map((language) => ({ language, level: 'native' })),
    meetingMode: 'both',
    availability: [],
    expertise: [],
    preferredFields: [],
    preferredLevels: [],
  }),
});

/**
 * The fields to recruit a mentor from, the most helpful first: the round is solved anew with one mentor more, who has so
 * many places and is for students who want that field. A student who has a mentor may move to the
 * new one and free a place.
 */
export const recruitsOf = ({ input, context }: Problem, places: number): readonly Recruit[] => {
  const { pool } = input;
  const wanted = [...new Set(pool.students.flatMap(({ answers }) => answers.targetFields))].sort();
  const notTheirs = wanted.flatMap((field) =>
    pool.students
      .filter(({ answers }) => !answers.targetFields.includes(field))
      .map(({ id }): [string, Past] => [coupleKey(imagined(field).id, id), 'CONFLICT_OF_INTEREST']),
  );
  const before = new Map([...pool.before, ...notTheirs]);
  const stated = problemOf(
    {
      ...input,
      pool: {
        ...pool,
        mentors: [...pool.mentors, ...wanted.map(imagined)],
        before,
      },
    },
    { ...context, before },
  );
  if (!stated.ok) throw new Error(`A round contradicts itself: ${JSON.stringify(stated.conflicts)}.`);
  const { mentors, students } = stated.problem;
  const round = keepRound(stated.problem.instance);
  const { mentorOf } = round.solution;
  return wanted
    .map((field): Recruit => {
      const mentor = mentors.findIndex(({ id }) => id === imagined(field).id);
      apply(round, { kind: 'capacity', mentor, capacity: places });
      const now = solutionOf(round.instance, round.flow, []).mentorOf;
      apply(round, { kind: 'capacity', mentor, capacity: 0 });
      return {
        field,
        students: students.flatMap(({ id }, s) => (mentorOf[s] === NOBODY && now[s] !== NOBODY ? [id] : [])),
      };
    })
    .filter((recruit) => recruit.students.length > 0)
    .sort((a, b) => b.students.length - a.students.length || (a.field < b.field ? -1 : 1));
};
