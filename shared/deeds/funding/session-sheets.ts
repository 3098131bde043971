import type { ClaimPeriod } from '../../domain/funding/claim-period.ts';
import type { EvidenceLine, SessionSheets } from '../../domain/funding/snapshot.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { signedSheets } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store } from '../../store/store.ts';

const SESSIONS = 'sessions.held';

/** Sessions that count in a period, with the number of signed sheets that are attached to each. */
export const loadSessionSheets = async (
  programmeId: string,
  { from, to }: Pick<ClaimPeriod, 'from' | 'to'>,
  lines: readonly EvidenceLine[],
  store: Store,
): Promise<readonly SessionSheets[]> => {
  const held = lines.filter(({ indicator, date }) => indicator === SESSIONS && date >= from && date <= to);
  if (held.length === 0) return [];
  const all = await listAll(store, cohorts, COLLECTION.cohorts(programmeId));
  const read = await Promise.all(
    all.map(({ state }) => listAll(store, signedSheets, COLLECTION.signedSheets(state.id))),
  );
  const standing = read.flat().filter(({ state }) => state.removed === undefined);
  return held
    .map(({ date, evidence: { id } }) => ({
      sessionId: id,
      date,
      sheets: standing.filter(({ state }) => state.sessionId === id).length,
    }))
    .sort((a, b) => (`${a.date} ${a.sessionId}` < `${b.date} ${b.sessionId}` ? -1 : 1));
};
