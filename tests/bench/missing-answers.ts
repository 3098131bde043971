import { NO_DECISIONS } from '../../shared/domain/matching/decisions.ts';
import type { Pool } from '../../shared/domain/matching/pool.ts';
import { problemOf } from '../../shared/domain/matching/problem.ts';
import { RULES_VERSION } from '../../shared/domain/matching/rules.ts';
import { solve } from '../../shared/domain/matching/solver/solve.ts';
import { CohortPlan, openCohort } from '../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { roundPoolOf } from '../../shared/domain/rounds/participants.ts';
import { participantsOf } from '../people/crowd.ts';

/**
 * Weight of a missing answer, on invented cohorts of 60 mentors and 40 students: every fifth mentor gives nothing but
 * "English: native". Rules of before 2026-11d against those of today.
 */
const BEGINS = new Date('2027-01-11T06:00:00.000Z');
const SEEDS = 10;
const STUDENTS = 40;
const season = { opens: '2027-01-11', closes: '2027-03-01' };

const { cohort } = openCohort(
  CCCC,
  CohortPlan.parse({
    name: 'Bench',
    applications: { mentor: season, student: season },
    kickOff: '2027-04-01',
    training: { mentor: [], student: [] },
  }),
  'coh_bench',
  BEGINS,
);

const poolOf = (seed: number): { pool: Pool; silent: ReadonlySet<string> } => {
  const crowd = participantsOf({ students: 60, mentors: 60, seed }, cohort, BEGINS);
  const pool = roundPoolOf({ only: 'ALL' }, crowd, [], [], new Set());
  const silent = new Set(pool.mentors.filter((_, place) => place % 5 === 4).map(({ id }) => id));
  return {
    silent,
    pool: {
      ...pool,
      students: pool.students.slice(0, STUDENTS),
      mentors: pool.mentors.map((mentor) => ({
        ...mentor,
        room: 1,
        answers: silent.has(mentor.id)
          ? {
              languages: [{ language: 'en', level: 'native' }],
              expertise: [],
              availability: [],
              workingStyles: [],
              preferredFields: [],
              preferredLevels: [],
            }
          : mentor.answers,
      })),
    },
  };
};

const pairedBy = (version: string, pool: Pool): string[] => {
  const stated = problemOf({
    pool,
    rules: { ...cohort.rules, version },
    decisions: NO_DECISIONS,
    seed: 0,
  });
  if (!stated.ok) throw new Error(`The pool contradicts itself: ${JSON.stringify(stated.conflicts)}.`);
  const { problem } = stated;
  return solve(problem.instance).pairs.map(({ mentor }) => problem.mentors[mentor]?.id ?? '');
};

export const runMissingAnswersBench = async (): Promise<void> => {
  const seasons = Array.from({ length: SEEDS }, (_, seed) => poolOf(seed + 1));
  for (const version of ['2026-11c', RULES_VERSION]) {
    let [pairs, silentPaired, silentMentors] = [0, 0, 0];
    for (const { pool, silent } of seasons) {
      const mentors = pairedBy(version, pool);
      pairs += mentors.length;
      silentPaired += mentors.filter((id) => silent.has(id)).length;
      silentMentors += silent.size;
    }
    console.log(
      `rules ${version}: ${pairs} pairs; of ${silentMentors} mentors who say nothing ${silentPaired} have a student`,
    );
  }
};
