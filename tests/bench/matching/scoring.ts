import { obstacleBetween } from '../../../shared/domain/matching/filters.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { rowScorer } from '../../../shared/domain/matching/row-scores.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { scoringContextOf } from '../../../shared/domain/matching/scoring-context.ts';
import { openCohort } from '../../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { roundPoolOf } from '../../../shared/domain/rounds/participants.ts';
import { participantsOf } from '../../people/crowd.ts';

/**
 * Scoring alone, in a process of its own: `node scoring.ts STUDENTS SEED` prints one JSON line. Invented applicants, whose forms are
 * whole; every fit and filter of the programme. The plain way scores a sample, pair by pair, and must agree.
 */
const [size = '1000', seed = '1'] = process.argv.slice(2);
const students = Number(size);
const crowd = { students, mentors: Math.ceil(students * 0.6), seed: Number(seed) };
const BEGINS = new Date('2027-01-11T06:00:00.000Z');
const ROUNDS = 7;
const SAMPLE = 20;

const { cohort } = openCohort(
  CCCC,
  {
    name: 'Bench',
    applications: {
      mentor: { opens: '2027-01-11', closes: '2027-03-01' },
      student: { opens: '2027-01-11', closes: '2027-03-01' },
    },
    matchingOn: [],
    kickOff: '2027-04-01',
    training: { mentor: [], student: [] },
    answerDays: 5,
    rules: {},
  },
  'coh_bench',
  BEGINS,
);
const pool: Pool = roundPoolOf({ only: 'ALL' }, participantsOf(crowd, cohort, BEGINS), [], [], new Set());
const context = scoringContextOf(pool, cohort.rules);

const millionsPerSecond = (pairs: number, score: () => void): number => {
  const from = performance.now();
  score();
  return pairs / (performance.now() - from) / 1000;
};

const row = new Int16Array(pool.mentors.length);
const rows = Array.from({ length: ROUNDS }, () =>
  millionsPerSecond(pool.students.length * row.length, () => {
    const score = rowScorer(pool, context);
    for (let s = 0; s < pool.students.length; s += 1) score(s, row);
  }),
);

const score = rowScorer(pool, context);
const sample = pool.students.slice(0, SAMPLE);
const plain = millionsPerSecond(sample.length * row.length, () => {
  sample.forEach((student, s) => {
    score(s, row);
    pool.mentors.forEach((mentor, m) => {
      const said =
        obstacleBetween(context, mentor, student) === undefined ? scoreOf(context, mentor, student) : -1;
      if (said !== row[m])
        throw new Error(`${mentor.id} with ${student.id}: ${row[m]} in a row, ${said} plainly.`);
    });
  });
});

console.log(
  JSON.stringify({
    students: pool.students.length,
    mentors: pool.mentors.length,
    millionsPerSecond: rows.toSorted((a, b) => a - b)[rows.length >> 1],
    plainMillionsPerSecond: plain,
  }),
);
