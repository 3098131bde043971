import { Refusal } from '../../domain/kernel/refusal.ts';
import type { CursorKeys } from '../keys.ts';

/** Part of a request that says which page of which list is asked for. */
export type PageRequest = {
  /** The list's own address: a cursor of one list is none of another. */
  readonly path: string;
  readonly query: { readonly limit: number; readonly after?: string | undefined };
  readonly now: Date;
};

type Keys = () => Promise<CursorKeys>;

/**
 * The position after which a page starts.
 * @throws Refusal `field-invalid` where the cursor was not handed out by this list
 */
export const positionIn = async (
  { path, query: { after } }: PageRequest,
  keys: Keys,
): Promise<string | undefined> => {
  if (after === undefined) return undefined;
  const position = (await keys()).openCursor(path, after);
  if (position === undefined)
    throw new Refusal('field-invalid', 'The cursor is not of this list.', [
      { pointer: '/after', code: 'invalid' },
    ]);
  return position;
};

/** The cursor that is handed out for a position. */
export const sealedCursor = async (
  { path }: PageRequest,
  position: string | undefined,
  keys: Keys,
): Promise<string | undefined> =>
  position === undefined ? undefined : (await keys()).sealCursor(path, position);

/** A page of a list that is read whole: positions are the names of its members. */
export const pageWithin = async <Item>(
  request: PageRequest,
  keys: Keys,
  all: readonly Item[],
  nameOf: (item: Item) => string,
): Promise<{ readonly items: readonly Item[]; readonly next?: string | undefined }> => {
  const after = await positionIn(request, keys);
  const from = after === undefined ? 0 : all.findIndex((item) => nameOf(item) === after) + 1;
  const items = all.slice(from, from + request.query.limit);
  const last = from + items.length < all.length ? items.at(-1) : undefined;
  return { items, next: await sealedCursor(request, last && nameOf(last), keys) };
};
