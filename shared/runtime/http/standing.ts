import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Store } from '../../store/store.ts';
import type { Reply } from './reply.ts';

/** A deed that was asked for anew would have changed something. */
class WouldChange extends Error {}

/** Dependencies with a store that reads alone. */
const readingOnly = <Deps>(deps: Deps): Deps => {
  const { store } = deps as { readonly store?: Store };
  if (store === undefined) return deps;
  const reading: Store = {
    ...store,
    commit: async (changes, cause) => {
      if (changes.length > 0) throw new WouldChange();
      return store.commit(changes, cause);
    },
  };
  return { ...deps, store: reading };
};

/**
 * Answers a request by an older version with what stands, where all that it asks for is so already (RFC 9110, 13.1.1): its own first
 * answer was lost, or somebody else has done the same. Undefined where it would change something, or is refused.
 */
export const answerWhatStands = async <Deps>(
  carryOut: (within: (deps: Deps) => Deps) => Promise<Reply>,
): Promise<Reply | undefined> => {
  try {
    return await carryOut(readingOnly);
  } catch (error) {
    if (error instanceof WouldChange || error instanceof Refusal) return undefined;
    throw error;
  }
};
