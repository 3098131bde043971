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

/**
 * Loads the first page for each `key`, and the next one on `more`. `load` gets the cursor of the page before.
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
  const turn = useMemo(() => ({ now: 0 }), []);
  const fetchPage = async (after: string | undefined): Promise<void> => {
    turn.now += 1;
    const mine = turn.now;
    isBusy.value = true;
    const outcome = stopsAtEmpty
      ? await load(after)
      : await pageWithItems<Item, PageOf<Item>>(load, after, () => mine === turn.now);
    if (mine !== turn.now) return;
    isBusy.value = false;
    problem.value = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) return;
    const before = after === undefined ? [] : (state.value.items ?? []);
    state.value = { items: [...before, ...outcome.answer.items], next: outcome.answer.next };
  };
  useEffect(() => {
    state.value = { items: undefined, next: undefined };
    void fetchPage(undefined);
    return () => {
      turn.now += 1;
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
      state.value = {
        ...state.value,
        items: state.value.items?.flatMap((item) => change(item) ?? []),
      };
    },
  };
};
