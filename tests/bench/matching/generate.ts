import {
  type Instance,
  instanceFromRows,
  type People,
} from '../../../shared/domain/matching/solver/instance.ts';
import { type Random, randomFrom } from './random.ts';

/**
 * realistic: languages, modes, places and fields as in a programme, about a quarter of the pairs feasible, capacities 1–3.
 * uniform: every pair feasible, scores at random. geometric: score falls with the distance in a square.
 * product: score grows with i × j, the worst case of augmenting paths. deficient: a third of the students know only a
 * twentieth of the mentors, so that many must stay unmatched; capacities 1–3.
 *
 * The others are made to be hard. nested: student i may have mentors 0 … i, so that one largest matching is possible at most;
 * staircase: the same with sixteen mentors more, so that many are. clone: ten mentors of each sort and ten students of each sort
 * score alike; near-clone: by one point not quite. minimum: score grows with min(i, j); difference: with |i − j|.
 * two-tier: everybody scores above 900 with the first half of the mentors and below 100 with the rest.
 */
export const KINDS = [
  'realistic',
  'uniform',
  'geometric',
  'product',
  'deficient',
  'nested',
  'staircase',
  'clone',
  'near-clone',
  'minimum',
  'difference',
  'two-tier',
] as const;
export type Kind = (typeof KINDS)[number];

/** Number of mentors of a kind for each student. */
const MENTORS_PER_STUDENT: Readonly<Record<Kind, number>> = {
  realistic: 0.6,
  uniform: 1,
  geometric: 1,
  product: 1,
  deficient: 0.7,
  nested: 1,
  staircase: 1,
  clone: 1,
  'near-clone': 1,
  minimum: 1,
  difference: 1,
  'two-tier': 1,
};

const name = (letter: string, index: number) => `${letter}${String(index).padStart(6, '0')}`;

const people = (n: number, m: number, capacity: () => number): People => ({
  students: Array.from({ length: n }, (_, i) => ({ id: name('s', i) })),
  mentors: Array.from({ length: m }, (_, j) => ({ id: name('m', j), capacity: capacity() })),
});

/** A number from 0 to `n − 1` of which the small ones are common: most people are in a few fields and towns. */
const common = (random: Random, n: number) => Math.floor(n * random.unit() ** 1.7);

const PLACES = 12;
const FIELDS = 16;
const NEEDS = 10;
const STYLES = 6;

type Person = {
  languages: number;
  mode: number;
  place: number;
  field: number;
  topics: number;
  styles: number;
};

const person = (random: Random): Person => ({
  // Bits: Swedish, Finnish, English, another.
  languages: [0b0001, 0b0101, 0b0100, 0b0111, 0b0010, 0b0110, 0b1100][random.below(7)] as number,
  // Bits: on site, online.
  mode: [0b01, 0b10, 0b11][random.below(3)] as number,
  place: common(random, PLACES),
  field: common(random, FIELDS),
  topics: (1 << random.below(NEEDS)) | (1 << random.below(NEEDS)) | (1 << random.below(NEEDS)),
  styles: (1 << random.below(STYLES)) | (1 << random.below(STYLES)) | (1 << random.below(STYLES)),
});

const bits = (n: number) => {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const pairScore = (s: Person, m: Person): number => {
  const near = Math.abs(s.place - m.place);
  const modes = s.mode & m.mode;
  if (modes === 0 || (s.languages & m.languages) === 0) return -1;
  if (modes === 1 && near > 1) return -1;
  if (Math.abs(s.field - m.field) > 5) return -1;
  const field =
    s.field === m.field ? 1 : s.field >> 1 === m.field >> 1 ? 0.7 : s.field >> 2 === m.field >> 2 ? 0.4 : 0;
  const topics = bits(s.topics & m.topics) / bits(s.topics);
  const language = bits(s.languages & m.languages) / 3;
  const place = near === 0 ? 1 : near === 1 ? 0.7 : 0.3;
  const style = bits(s.styles & m.styles) / Math.min(bits(s.styles), bits(m.styles));
  const score = 320 * field + 280 * topics + 175 * Math.min(1, language) + 175 * place + 50 * style;
  return Math.round(score);
};

const realistic = (n: number, m: number, random: Random): Instance => {
  const students = Array.from({ length: n }, () => person(random));
  const mentors = Array.from({ length: m }, () => person(random));
  return instanceFromRows(
    people(n, m, () => 1 + random.below(3)),
    (i, scores) => {
      const student = students[i] as Person;
      for (let j = 0; j < m; j += 1) scores[j] = pairScore(student, mentors[j] as Person);
    },
  );
};

const uniform = (n: number, m: number, random: Random): Instance =>
  instanceFromRows(
    people(n, m, () => 1),
    (_, scores) => {
      for (let j = 0; j < m; j += 1) scores[j] = random.below(1001);
    },
  );

const geometric = (n: number, m: number, random: Random): Instance => {
  const points = Float64Array.from({ length: 2 * (n + m) }, () => random.unit());
  return instanceFromRows(
    people(n, m, () => 1),
    (i, scores) => {
      const x = points[2 * i] as number;
      const y = points[2 * i + 1] as number;
      for (let j = 0; j < m; j += 1) {
        const across = x - (points[2 * (n + j)] as number);
        const along = y - (points[2 * (n + j) + 1] as number);
        scores[j] = 1000 - Math.round(Math.sqrt((across * across + along * along) / 2) * 1000);
      }
    },
  );
};

/** One seat for each mentor, and a score for each pair; −1 where the two cannot be paired. */
const byPair = (n: number, m: number, score: (i: number, j: number) => number): Instance =>
  instanceFromRows(
    people(n, m, () => 1),
    (i, scores) => {
      for (let j = 0; j < m; j += 1) scores[j] = score(i, j);
    },
  );

const product = (n: number, m: number): Instance =>
  byPair(n, m, (i, j) => Math.floor(((i + 1) * (j + 1) * 1000) / (n * m)));

const nested = (n: number, m: number, more: number): Instance =>
  byPair(n, m, (i, j) => (j <= i + more ? (37 * j + 101 * i) % 1001 : -1));

const ALIKE = 10;

const clone = (n: number, m: number, random: Random, blur: number): Instance => {
  const sorts = Math.ceil(m / ALIKE);
  const sortScore = Int32Array.from({ length: Math.ceil(n / ALIKE) * sorts }, () =>
    random.below(1001 - blur),
  );
  return byPair(
    n,
    m,
    (i, j) =>
      (sortScore[Math.floor(i / ALIKE) * sorts + Math.floor(j / ALIKE)] as number) +
      (blur === 0 ? 0 : random.below(blur + 1)),
  );
};

const minimum = (n: number, m: number): Instance =>
  byPair(n, m, (i, j) => Math.floor((1000 * Math.min(i, j)) / n));

const difference = (n: number, m: number): Instance =>
  byPair(n, m, (i, j) => Math.floor((1000 * Math.abs(i - j)) / n));

const twoTier = (n: number, m: number, random: Random): Instance =>
  byPair(n, m, (_, j) => (2 * j < m ? 901 : 0) + random.below(100));

const deficient = (n: number, m: number, random: Random): Instance => {
  const scarce = Math.floor(m / 20);
  return instanceFromRows(
    people(n, m, () => 1 + random.below(3)),
    (i, scores) => {
      const [from, to] = i % 3 === 0 ? [0, scarce] : [scarce, m];
      for (let j = 0; j < m; j += 1)
        scores[j] = j >= from && j < to && random.below(4) === 0 ? random.below(1001) : -1;
    },
  );
};

/** The instance of a kind with `n` students; the same seed gives the same instance. */
export const generate = (kind: Kind, n: number, seed = 1): Instance => {
  const m = Math.max(1, Math.round(n * MENTORS_PER_STUDENT[kind]));
  const random = randomFrom(seed * 7919 + n);
  switch (kind) {
    case 'realistic':
      return realistic(n, m, random);
    case 'uniform':
      return uniform(n, m, random);
    case 'geometric':
      return geometric(n, m, random);
    case 'product':
      return product(n, m);
    case 'deficient':
      return deficient(n, m, random);
    case 'nested':
      return nested(n, m, 0);
    case 'staircase':
      return nested(n, m, 16);
    case 'clone':
      return clone(n, m, random, 0);
    case 'near-clone':
      return clone(n, m, random, 1);
    case 'minimum':
      return minimum(n, m);
    case 'difference':
      return difference(n, m);
    case 'two-tier':
      return twoTier(n, m, random);
  }
};
