import { answer, apply, type KeptRound, keepRound } from '../../../shared/domain/matching/solver/change.ts';
import type { Instance } from '../../../shared/domain/matching/solver/instance.ts';
import { type Aim, type Solution, solve } from '../../../shared/domain/matching/solver/solve.ts';
import { generate, type Kind } from './generate.ts';
import { randomFrom } from './random.ts';
import { byHighs, byMunkres, type Measured } from './rivals.ts';

/**
 * One measurement in a process of its own, so that neither memory nor the compiler's state is shared:
 * `node measure.ts CONTENDER KIND SIZE SEED` prints one JSON line. Started by the benchmark.
 */
const MEGABYTE = 1024 * 1024;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Repeats until a second is over: the first time is cold, the median of the later half warm. */
const timed = (run: () => void): { coldMs: number; warmMs: number } => {
  const times: number[] = [];
  const began = performance.now();
  do {
    const at = performance.now();
    run();
    times.push(performance.now() - at);
  } while (times.length < 3 || (times.length < 200 && performance.now() - began < 1000));
  return { coldMs: times[0] ?? Number.NaN, warmMs: median(times.slice(times.length >> 1)) };
};

/** All in: from the rows to the pairs, their certificate verified. */
const byOurs = (instance: Instance, aim: Aim): Measured => {
  const rssBefore = process.memoryUsage().rss;
  let memoryMb = 0;
  let solution: Solution | undefined;
  const { coldMs, warmMs } = timed(() => {
    const first = solution === undefined;
    solution = solve(instance, { aim });
    if (first) memoryMb = (process.resourceUsage().maxRSS * 1024 - rssBefore) / MEGABYTE;
  });
  return {
    prepareMs: 0,
    solveMs: warmMs,
    coldMs,
    memoryMb,
    cardinality: solution?.cardinality ?? 0,
    total: solution?.total ?? 0,
  };
};

type Incremental = { readonly medianMs: number; readonly maxMs: number; readonly answerMs: number };

/** Makes a change and takes it back, two hundred times; every tenth time the whole answer is asked for as well. */
const changes = (round: KeptRound, kind: 'lock' | 'veto', seed: number): Incremental => {
  const random = randomFrom(seed);
  const core: number[] = [];
  const whole: number[] = [];
  for (let k = 0; k < 200; k += 1) {
    const pair = round.solution.pairs[random.below(round.solution.pairs.length)];
    const other = round.solution.pairs[random.below(round.solution.pairs.length)];
    if (pair === undefined || other === undefined) break;
    const { student } = pair;
    const mentor = kind === 'veto' ? round.flow.mentorOf[student] : other.mentor;
    if (mentor === undefined || mentor < 0) continue;
    const at = performance.now();
    try {
      apply(round, { kind, student, mentor });
    } catch {
      // The drawn pair cannot be locked; draw another.
      continue;
    }
    core.push(performance.now() - at);
    if (k % 10 === 0) {
      answer(round);
      whole.push(performance.now() - at);
    }
    apply(round, kind === 'veto' ? { kind: 'allow', student, mentor } : { kind: 'unlock', student });
  }
  return { medianMs: median(core), maxMs: Math.max(...core), answerMs: median(whole) };
};

const [contender = '', kind = '', size = '', seed = '1'] = process.argv.slice(2);
const instance = generate(kind as Kind, Number(size), Number(seed));
const result = (): unknown => {
  switch (contender) {
    case 'ours':
      return byOurs(instance, 'total');
    case 'ours-stable':
      return byOurs(instance, 'order');
    case 'changes': {
      const round = keepRound(instance);
      // The first change makes the column index, once.
      changes(round, 'veto', 1);
      return { veto: changes(round, 'veto', 2), lock: changes(round, 'lock', 3) };
    }
    case 'munkres':
      return byMunkres(instance);
    default:
      return undefined;
  }
};
console.log(JSON.stringify(contender === 'highs' ? await byHighs(instance) : result()));
