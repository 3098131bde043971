import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { CursorKeys } from '../../shared/runtime/keys.ts';
import type { ItemKind, Store, Versioned } from '../../shared/store/store.ts';

/** Part of a request that says which page of which list is asked for. */
export type PageRequest = {
  /** The list's own address: a cursor of one list is none of another. */
  readonly path: string;
  readonly query: { readonly limit: number; readonly after?: string | undefined };
  readonly now: Date;
};

type PageDeps = { readonly store: Store; readonly keys: () => Promise<CursorKeys> };

/** A page of states; `next` is sealed. */
export type StatePage<State> = { readonly items: readonly State[]; readonly next?: string | undefined };

/**
 * The position after which a page starts.
 * @throws Refusal `field-invalid` where the cursor was not handed out by this list
 */
export const positionIn = async (
  { path, query: { after } }: PageRequest,
  keys: PageDeps['keys'],
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
  keys: PageDeps['keys'],
): Promise<string | undefined> =>
  position === undefined ? undefined : (await keys()).sealCursor(path, position);

/** One page of a collection partition, in versions. */
export const versionedPage = async <State>(
  request: PageRequest,
  { store, keys }: PageDeps,
  kind: ItemKind<State>,
  partition: string,
  options: Pick<NonNullable<Parameters<Store['list']>[2]>, 'prefix' | 'order'> & {
    readonly where?: ((state: State) => boolean) | undefined;
  } = {},
): Promise<{ readonly items: readonly Versioned<State>[]; readonly next?: string | undefined }> => {
  const after = await positionIn(request, keys);
  const { limit } = request.query;
  const page = await store.list(kind, partition, { ...options, limit, after, now: request.now });
  return { items: page.items, next: await sealedCursor(request, page.next, keys) };
};

/** One page of a collection partition. */
export const listPage = async <State>(
  ...asked: Parameters<typeof versionedPage<State>>
): Promise<StatePage<State>> => {
  const { items, next } = await versionedPage<State>(...asked);
  return { items: items.map(({ state }) => state), next };
};

/** A page of a list that lies in one item; positions are its members. */
export const pageWithin = async (
  request: PageRequest,
  keys: PageDeps['keys'],
  members: readonly string[],
): Promise<StatePage<string>> => {
  const after = await positionIn(request, keys);
  const from = after === undefined ? 0 : members.indexOf(after) + 1;
  const items = members.slice(from, from + request.query.limit);
  const hasNext = from + items.length < members.length;
  return { items, next: await sealedCursor(request, hasNext ? items.at(-1) : undefined, keys) };
};

/** All tests hold; undefined where there is none. */
export const allOf = <State>(
  ...tests: readonly (((state: State) => boolean) | undefined | false)[]
): ((state: State) => boolean) | undefined => {
  const given = tests.filter((test) => test !== undefined && test !== false);
  return given.length === 0 ? undefined : (state) => given.every((test) => test(state));
};
