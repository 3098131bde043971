import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { reportReaders } from '../../shared/store/kinds/funding.ts';
import { idempotentRequests } from '../../shared/store/kinds/idempotency.ts';
import type { Store } from '../../shared/store/store.ts';

/** Kinds of which no fact tells: what belongs to a request itself, and a list of addresses, whose changes stand in the audit. */
const UNTOLD: ReadonlySet<string> = new Set(
  [auditEntries, idempotentRequests, reportReaders].map(({ name }) => name),
);

/** A store that knows which request of staff has changed something, and whether a fact tells of it. */
export const tellingStore = (store: Store) => {
  const changed = new Map<string, string[]>();
  const told = new Set<string>();
  const telling: Store = {
    ...store,
    commit(changes, cause) {
      const { actor, correlationId } = cause;
      if (changes.some((change) => 'facts' in change && change.facts.length > 0)) told.add(correlationId);
      const kinds = changes.map(({ kind }) => kind.name).filter((name) => !UNTOLD.has(name));
      if (actor.startsWith('staff:') && kinds.length > 0)
        changed.set(correlationId, [...(changed.get(correlationId) ?? []), ...kinds]);
      return store.commit(changes, cause);
    },
  };
  return {
    telling,
    /** @throws where a request of staff has changed something and the history would not tell */
    requireTold: (requestId: string): void => {
      const kinds = changed.get(requestId);
      if (kinds && !told.has(requestId))
        throw new Error(`No fact tells of the change of ${kinds.join(', ')}.`);
    },
  };
};
