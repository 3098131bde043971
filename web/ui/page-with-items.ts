import type { Outcome } from './problem.ts';

export type PageOf<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

type Load<Item, Page extends PageOf<Item>> = (after: string | undefined) => Promise<Outcome<Page>>;

/** The page after a cursor, or the first later one with something on it: a page of a rare filter may be empty and lead on. */
export const pageWithItems = async <Item, Page extends PageOf<Item>>(
  load: Load<Item, Page>,
  after: string | undefined,
  isWanted: () => boolean = () => true,
): Promise<Outcome<Page>> => {
  let outcome = await load(after);
  while (isWanted() && outcome.ok && outcome.answer.items.length === 0 && outcome.answer.next !== undefined)
    outcome = await load(outcome.answer.next);
  return outcome;
};
