import type { FactLog, Store } from '../store/store.ts';
import { auditOf } from './audit.ts';
import { changesBy } from './changes.ts';
import type { AuditKeys } from './keys.ts';
import { authorisationBy } from './staff.ts';

/** Common parts of every door for staff: it lets members in, keeps an audit, and tells who was faster. */
export const staffDoor = ({
  store,
  log,
  keys,
}: {
  readonly store: Store;
  readonly log: FactLog;
  readonly keys: () => Promise<AuditKeys>;
}) => ({
  authorise: authorisationBy(store),
  audit: auditOf({ store, keys }),
  tellChanges: changesBy({ store, log }),
});
