import type { AuditEntry } from '../../shared/domain/audit/entry.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { SeenBy } from '../../shared/pages/my-page/data-page.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

/** Months of the audit that are read, the present one included. */
const MONTHS = 12;

/** `YYYY-MM`, UTC, the newest first; none before the person was known. */
const monthsOf = ({ knownSince }: Person, now: Date): readonly string[] =>
  Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  ).filter((month) => month >= knownSince.slice(0, 7));

/** The door tells the role: names of staff are not the person's to read. */
const roleOf = ({ action }: AuditEntry): SeenBy['role'] =>
  action.includes('/api/finance/') ? 'finance' : 'coordinator';

/** Looks and deeds of staff about a person in the last twelve months, the newest first. */
export const seenBy = async (person: Person, store: Store, now: Date): Promise<readonly SeenBy[]> => {
  const months = await Promise.all(
    monthsOf(person, now).map((month) =>
      listAll(store, auditEntries, COLLECTION.audit(person.programmeId, month)),
    ),
  );
  return months
    .flat()
    .filter(({ state }) => state.personIds.includes(person.id))
    .map(({ state }) => ({ at: state.at, kind: state.kind, role: roleOf(state) }))
    .sort((a, b) => b.at.localeCompare(a.at));
};
