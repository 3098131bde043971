import type { Random } from '../../../infra/local/sample/random.ts';
import type { PastTable } from '../../../infra/restore/torn.ts';
import type { CommitPlan, ItemWrite } from '../../../shared/store/commit-plan.ts';
import { countAttribute } from '../../../shared/store/item-record.ts';
import type { StoredRecord } from '../../../shared/store/table.ts';
import { chaos } from '../../simulation/chaos.ts';

const nameOf = ({ pk, sk }: StoredRecord): string => JSON.stringify([pk, sk]);

/** Milliseconds between two commits of a busy day. */
const PACE_MS = 400;
/** Commits that may still be spreading at the moment of a restore. */
const SPREADING = 4;
const BEGIN = Date.parse('2027-02-01T08:00:00Z');

/** Number of commits after which a second restore is of a moment late enough. */
export const LATER = Math.ceil(11_000 / PACE_MS);

/** A write to one key, as DynamoDB spreads it. */
type Effect = { readonly name: string; readonly write: Pick<ItemWrite, 'op'> & { record?: StoredRecord } } & {
  readonly amounts?: Readonly<Record<string, number>>;
};

type Commit = { readonly mark: string | undefined; readonly effects: readonly Effect[] };

export type History = readonly Commit[];

const effectOf = (write: ItemWrite): Effect => ({
  name: nameOf(write.key),
  write: write.op === 'delete' ? { op: write.op } : { op: write.op, record: write.record },
  ...(write.op === 'add' && { amounts: write.amounts }),
});

const markIn = ({ items, facts }: CommitPlan): string | undefined =>
  [...items.flatMap((write) => (write.op === 'put' ? [write.record] : [])), ...facts]
    .map(({ c }) => c)
    .find((mark) => mark !== undefined);

/** Plays a season in bad weather, and gives back its commits at the pace of a busy day, some told by a slow clock. */
export const playHistory = async (seed: number, random: Random): Promise<History> => {
  const plans: CommitPlan[] = [];
  const { world, play } = chaos(seed, { mentors: 4, students: 5 });
  world.twin.watchCommits((plan) => plans.push(plan));
  await play();
  return plans.map((plan, n) => {
    const [, fingerprint, writes] = (markIn(plan) ?? '').split('.');
    const at = Math.floor(BEGIN + n * PACE_MS - (random.chance(0.1) ? 900 * random.next() : 0));
    const mark = fingerprint === undefined ? undefined : `${at.toString(36)}.${fingerprint}.${writes}`;
    const effects = [
      ...plan.items.map(effectOf),
      ...plan.facts.map((record) => ({ name: nameOf(record), write: { op: 'put' as const, record } })),
    ];
    return {
      mark,
      effects: effects.map(({ name, write, ...rest }) => ({
        ...rest,
        name,
        write: write.op === 'put' ? { ...write, record: { ...write.record, c: mark } } : write,
      })),
    };
  });
};

const take = (table: Map<string, StoredRecord>, { name, write, amounts = {} }: Effect): void => {
  if (write.op === 'delete') table.delete(name);
  if (write.op === 'put') table.set(name, write.record ?? {});
  if (write.op !== 'add') return;
  const before: StoredRecord = table.get(name) ?? {};
  const sums = Object.entries(amounts).map(([number, amount]) => [
    countAttribute(number),
    Number(before[countAttribute(number)] ?? 0) + amount,
  ]);
  const v = Number(before['v'] ?? 0) + 1;
  table.set(name, { ...before, ...write.record, v, ...Object.fromEntries(sums) });
};

/** The table after `whole` commits and parts of the few after them: of each key the first writes, never a later one alone. */
export const tornTable = (history: History, whole: number, random: Random): PastTable => {
  const table = new Map<string, StoredRecord>();
  for (const { effects } of history.slice(0, whole)) for (const effect of effects) take(table, effect);
  const behind = new Set<string>();
  for (const { effects } of history.slice(whole, whole + SPREADING))
    for (const effect of effects) {
      if (behind.has(effect.name) || random.chance(0.5)) behind.add(effect.name);
      else take(table, effect);
    }
  return { at: new Date(BEGIN + (whole + SPREADING) * PACE_MS), records: [...table.values()] };
};

/**
 * Commits that a table shows in part: one key as it or a later commit wrote it, another as it was before. Keys that were
 * ever removed are left out, because their absence does not say since when.
 */
export const commitsInPart = (history: History, records: readonly StoredRecord[]): string[] => {
  const places = new Map(history.map(({ mark }, n) => [mark, n]));
  const table = new Map(records.map((record) => [nameOf(record), record]));
  const removed = new Set(
    history.flatMap(({ effects }) =>
      effects.flatMap(({ name, write }) => (write.op === 'delete' ? [name] : [])),
    ),
  );
  const reached = (name: string): number => places.get(String(table.get(name)?.['c'])) ?? -1;
  return history.flatMap(({ mark, effects }, n) => {
    const shown = effects
      .filter(({ name, write }) => write.op === 'put' && !removed.has(name))
      .map(({ name }) => reached(name) >= n);
    return shown.includes(true) && shown.includes(false) ? [String(mark)] : [];
  });
};
