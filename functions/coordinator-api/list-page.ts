import { type PageRequest, positionIn, sealedCursor } from '../../shared/runtime/http/cursors.ts';
import type { CursorKeys } from '../../shared/runtime/keys.ts';
import type { ItemKind, Store, Versioned } from '../../shared/store/store.ts';

type PageDeps = { readonly store: Store; readonly keys: () => Promise<CursorKeys> };

/** A page of states; `next` is sealed. */
export type StatePage<State> = { readonly items: readonly State[]; readonly next?: string | undefined };

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

/** All tests hold; undefined where there is none. */
export const allOf = <State>(
  ...tests: readonly (((state: State) => boolean) | undefined | false)[]
): ((state: State) => boolean) | undefined => {
  const given = tests.filter((test) => test !== undefined && test !== false);
  return given.length === 0 ? undefined : (state) => given.every((test) => test(state));
};
