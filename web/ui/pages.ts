import { useEffect, useMemo, useSignal } from './framework.ts';
import { language } from './language.ts';
import { type PageOf, pageWithItems } from './page-with-items.ts';
import type { Outcome, Problem } from './problem.ts';

/** A list that comes in pages, as far as it has been asked for. */
export type Paged<Item> = {
  /** Undefined until the first page is there. */
  readonly items: readonly Item[] | undefined;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly more: () => Promise<void>;
  /** Loads all further pages. */
  readonly all: () => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Replaces items that a deed has changed. */
  readonly change: (change: (item: Item) => Item | undefined) => void;
};

/** Every item of a list, for screens that bring two lists together. Ends at the first page that is refused. */
export const allPages = async <Item>(
  load: (after: string | undefined) => Promise<Outcome<PageOf<Item>>>,
): Promise<Outcome<{ readonly items: readonly Item[] }>> => {
  const items: Item[] = [];
  let outcome = await load(undefined);
  while (outcome.ok) {
    items.push(...outcome.answer.items);
    const { next } = outcome.answer;
    if (next === undefined) return { ...outcome, answer: { items } };
    outcome = await load(next);
  }
  return outcome;
};

type State<Item> = { readonly items: readonly Item[] | undefined; readonly next: string | undefined };

const changed = <Item>(items: readonly Item[], change: (item: Item) => Item | undefined): readonly Item[] =>
  items.flatMap((item) => change(item) ?? []);

/**
 * Loads the first page for each `key`, and the next one on `more`. `load` gets the cursor of the page before. What a deed reloads is the
 * list that is wanted by then; in another language the items stay until they come in that one.
 * @param stopsAtEmpty shows an empty page too, for a screen that says how far it has looked
 */
export const usePages = <Item>(
  key: string,
  load: (after: string | undefined) => Promise<Outcome<PageOf<Item>>>,
  { stopsAtEmpty = false }: { readonly stopsAtEmpty?: boolean } = {},
): Paged<Item> => {
  const state = useSignal<State<Item>>({ items: undefined, next: undefined });
  const isBusy = useSignal(true);
  const problem = useSignal<Problem | undefined>(undefined);
  const now = useMemo(
    () => ({ turn: 0, key, load, shown: '', changes: [] as ((item: Item) => Item | undefined)[] }),
    [],
  );
  Object.assign(now, { key, load });
  const fetchPage = async (after: string | undefined): Promise<void> => {
    now.turn += 1;
    const mine = now.turn;
    now.changes = [];
    isBusy.value = true;
    const outcome = stopsAtEmpty
      ? await now.load(after)
      : await pageWithItems<Item, PageOf<Item>>(now.load, after, () => mine === now.turn);
    if (mine !== now.turn) return;
    isBusy.value = false;
    problem.value = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) return;
    const before = after === undefined ? [] : (state.value.items ?? []);
    const items = now.changes.reduce<readonly Item[]>(changed, outcome.answer.items);
    state.value = { items: [...before, ...items], next: outcome.answer.next };
  };
  useEffect(() => {
    if (now.shown !== key) state.value = { items: undefined, next: undefined };
    if (now.shown !== key) problem.value = undefined;
    now.shown = key;
    void fetchPage(undefined);
    return () => {
      now.turn += 1;
    };
  }, [key, language.value]);
  return {
    items: state.value.items,
    hasMore: state.value.next !== undefined,
    isBusy: isBusy.value,
    problem: problem.value,
    more: () => fetchPage(state.value.next),
    all: async () => {
      while (state.value.next !== undefined && problem.value === undefined) await fetchPage(state.value.next);
    },
    reload: () => fetchPage(undefined),
    change: (change) => {
      // The list of another key may or may not hold what was changed.
      if (now.key !== key) return void fetchPage(undefined);
      // A page that was asked for before may be older than the deed.
      now.changes.push(change);
      state.value = { ...state.value, items: state.value.items && changed(state.value.items, change) };
    },
  };
};
