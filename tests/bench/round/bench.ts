import { availableParallelism, cpus } from 'node:os';
import { type Client, clientFor } from '../../../infra/local/sample/client.ts';
import { type Random, randomFrom } from '../../../infra/local/sample/random.ts';
import type { LocalSystem } from '../../../infra/local/system.ts';
import { readOptions } from '../../../shared/runtime/command-line.ts';
import type { Crowd } from '../../people/crowd.ts';
import { fill, onSystem, openCohort } from '../crowded-system.ts';
import { type Row, rowOf, tableOf } from '../times.ts';

const USAGE = `npm run bench -- round [--students 1000] [--mentors 0.6 × students] [--changes 40] [--runs 3] [--seed 1] [--in-memory] [--json]
A round on a local system of its own, as a coordinator has it: every figure is one HTTP request, from sending it to the last byte of
its answer, in ms. A run's first decision finds a Lambda that does not know the run yet; the others find it warm.
--in-memory: the table as tests have it; otherwise on disk, as with npm start.`;

/** Every so many decisions of a kind stay, so that the later ones are made in a round that has been worked on. */
const EVERY_KEPT = 5;

type Options = Crowd & { readonly changes: number; readonly runs: number; readonly inMemory: boolean };

type Couple = { readonly mentorApplicationId: string; readonly studentApplicationId: string };
type Round = {
  readonly id: string;
  readonly status: string;
  readonly pairs: readonly Couple[];
  readonly unmatched: readonly { readonly applicationId: string }[];
};

/** A coordinator with a stopwatch. A refused decision is undefined, and timed apart. */
const coordinatorOf = (client: Client) => {
  const times = new Map<string, number[]>();
  const note = (what: string, from: number): void => {
    times.set(what, [...(times.get(what) ?? []), performance.now() - from]);
  };
  const ask = async (what: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const from = performance.now();
    const said = await client.send(method, `/api/coordinator/${path}`, body, {
      staff: true,
      expected: [200, 201, 202, 409],
    });
    const isRefused = (said as { code?: string }).code === 'decisions-conflict';
    note(isRefused ? 'a refused decision' : what, from);
    return isRefused ? undefined : said;
  };
  return {
    ask,
    /** Follow-up work is waited for as well. */
    async run(path: string, wishes: unknown): Promise<unknown> {
      const from = performance.now();
      const said = await ask('ask for a run', 'POST', path, wishes);
      await client.drain();
      note('a run, until it is proposed', from);
      return said;
    },
    rows: (): Row[] => [...times].map(([what, all]) => rowOf(what, all)),
  };
};
type Coordinator = ReturnType<typeof coordinatorOf>;

const reason = 'They know each other’s work.';

const TRIES = 50;

/** Locks a student to somebody else’s mentor. Not every two people that are drawn can be a pair. */
const lockTwo = async (
  { ask }: Coordinator,
  what: string,
  { id, pairs }: Round,
  random: Random,
): Promise<string | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [one, other] = [random.pick(pairs), random.pick(pairs)];
    const { studentApplicationId } = one;
    const couple = { studentApplicationId, mentorApplicationId: other.mentorApplicationId };
    if (await ask(what, 'POST', `rounds/${id}/locks`, { ...couple, reason })) return studentApplicationId;
  }
  return undefined;
};

const look = async ({ ask }: Coordinator, id: string): Promise<Round> => {
  const round = (await ask('GET the round', 'GET', `rounds/${id}`)) as Round;
  if (round.status !== 'PROPOSED') throw new Error(`The round is ${round.status}.`);
  return round;
};

/** A day's work of a coordinator in one round: decide, take back, look again. */
const work = async (coordinator: Coordinator, id: string, random: Random, changes: number): Promise<void> => {
  const { ask } = coordinator;
  for (let n = 1; n <= changes; n += 1) {
    const isKept = n % EVERY_KEPT === 0;
    const round = await look(coordinator, id);
    const locked = await lockTwo(coordinator, 'lock', round, random);
    if (!isKept) await ask('unlock', 'DELETE', `rounds/${id}/locks/${locked}`);

    const { studentApplicationId: student, mentorApplicationId: mentor } = random.pick(round.pairs);
    const veto = { studentApplicationId: student, against: { mentorApplicationId: mentor }, reason };
    const vetoed = await ask('veto', 'POST', `rounds/${id}/vetoes`, veto);
    if (vetoed && !isKept) await ask('lift a veto', 'DELETE', `rounds/${id}/vetoes/${student}/${mentor}`);

    const { mentorApplicationId } = random.pick(round.pairs);
    const room = { mentorApplicationId, room: 3, reason };
    const changed = await ask('change a room', 'POST', `rounds/${id}/rooms`, room);
    if (changed && !isKept)
      await ask('restore a room', 'DELETE', `rounds/${id}/rooms/${mentorApplicationId}`);

    const shown = random.pick(round.pairs);
    const [m, s] = [shown.mentorApplicationId, shown.studentApplicationId];
    await ask('GET a pair', 'GET', `rounds/${id}/pairs/${m}/${s}`);
    await ask('GET a student', 'GET', `rounds/${id}/people/${s}`);
    await ask('GET a mentor', 'GET', `rounds/${id}/people/${m}`);
    const [unmatched] = random.some(round.unmatched, 1);
    if (unmatched)
      await ask('GET an unmatched student', 'GET', `rounds/${id}/people/${unmatched.applicationId}`);
    await ask('GET the fairness sheet', 'GET', `rounds/${id}/fairness`);
    await ask('what other weights change', 'POST', `rounds/${id}/what-if`, { weights: { LANGUAGE: n } });
  }
};

const measure = async (system: LocalSystem, options: Options): Promise<{ rows: Row[]; pairs: number }> => {
  const client = clientFor(system.url);
  const cohortId = await openCohort(client);
  await fill(system, cohortId, options);
  await client.drain();

  const random = randomFrom(options.seed);
  const coordinator = coordinatorOf(client);
  const { id } = (await coordinator.run(`cohorts/${cohortId}/rounds`, {})) as { id: string };
  for (let n = 0; n < options.runs; n += 1) {
    if (n > 0) await coordinator.run(`rounds/${id}/runs`, {});
    await lockTwo(coordinator, 'first decision about a run', await look(coordinator, id), random);
  }
  await work(coordinator, id, random, options.changes);
  return { rows: coordinator.rows(), pairs: (await look(coordinator, id)).pairs.length };
};

const wholeNumber = (name: string, value: string): number => {
  if (!/^\d{1,5}$/.test(value)) throw new RangeError(`--${name} takes a whole number, not ${value}.`);
  return Number(value);
};

/** Waits of a coordinator in a round of many, on the whole local system. */
export const runRoundBench = async (args: string[]): Promise<void> => {
  const values = readOptions(
    USAGE,
    {
      students: { type: 'string', default: '1000' },
      mentors: { type: 'string' },
      changes: { type: 'string', default: '40' },
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      'in-memory': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    args,
  );
  const students = wholeNumber('students', values.students);
  const options: Options = {
    students,
    mentors: wholeNumber('mentors', values.mentors ?? String(Math.ceil(students * 0.6))),
    changes: wholeNumber('changes', values.changes),
    runs: wholeNumber('runs', values.runs),
    seed: wholeNumber('seed', values.seed),
    inMemory: values['in-memory'],
  };
  const { rows, pairs } = await onSystem(options.inMemory, (system) => measure(system, options));
  const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), node: process.version };
  if (values.json) console.log(JSON.stringify({ machine, ...options, pairs, rows }));
  else
    console.log(
      `\n${options.students} students × ${options.mentors} mentors, ${pairs} pairs\n\n${tableOf(rows)}\n\n${USAGE.split('\n').slice(1).join('\n')}`,
    );
};
