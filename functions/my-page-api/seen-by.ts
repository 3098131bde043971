import type { AuditMention } from '../../shared/domain/audit/mention.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { SeenBy } from '../../shared/pages/my-page/data-page.ts';
import { auditOfPerson } from '../../shared/store/audit-of-person.ts';
import type { Store } from '../../shared/store/store.ts';

/** The door tells the role: names of staff are not the person's to read. */
const roleOf = ({ action }: AuditMention): SeenBy['role'] =>
  action.includes('/api/finance/') ? 'finance' : 'coordinator';

/** Looks and deeds of staff about a person, for as long as the audit is kept, the newest first. */
export const seenBy = async (person: Person, store: Store, now: Date): Promise<readonly SeenBy[]> =>
  (await auditOfPerson(store, person, now)).map((mention) => ({
    at: mention.at,
    kind: mention.kind,
    role: roleOf(mention),
  }));
