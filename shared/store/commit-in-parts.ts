import { partsOfCommit } from './commit-plan.ts';
import type { Cause, Change, Store } from './store.ts';

type Parted = {
  /** Changes of any number and size, which mean nothing before `last`. */
  readonly ahead: readonly Change[];
  /** Commits a part of `ahead` over the version of an item that every writer changes. */
  readonly guarded: (part: readonly Change[]) => Promise<void>;
  /** Changes that make all visible; asked for anew after the parts. */
  readonly last: () => readonly Change[];
};

/**
 * One transaction where all changes fit. Otherwise `ahead` is written first, part by part, and `last` makes it visible.
 * A crash leaves some parts: the next attempt must find them by their keys and save over them.
 */
export const commitInParts = async (
  store: Store,
  { ahead, guarded, last }: Parted,
  cause: Cause,
): Promise<void> => {
  const whole = [...ahead, ...last()];
  if (partsOfCommit(whole, cause).length <= 1) {
    await store.commit(whole, cause);
    return;
  }
  for (const part of partsOfCommit(ahead, cause)) await guarded(part);
  await store.commit(last(), cause);
};
