import { overlaps } from '../../domain/funding/calendar.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import type { MonthlyReport } from '../../domain/funding/report.ts';
import type { PeriodFigure, PeriodSnapshot } from '../../domain/funding/snapshot.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { monthlyReports, periodSnapshots } from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store } from '../../store/store.ts';
import { loadDecisions } from './decisions.ts';
import { loadPeriods } from './snapshots.ts';

/** Figures that have left the house at a time, by the pack of a lock or by a monthly report. */
export type Left = {
  readonly at: string;
  readonly id: string;
  readonly figures: readonly PeriodFigure[];
  readonly companies?: PeriodSnapshot['companies'];
};

/**
 * Figures that have left the house before an instant, the oldest first: of a decision and of those that share days with it, whose figures count
 * the same people.
 */
export const loadLeft = async (
  { id, programmeId, eligible }: Pick<FundingDecision, 'id' | 'programmeId' | 'eligible'>,
  before: string,
  store: Store,
  /** Reports that leave with it, first. */
  leaving: readonly MonthlyReport[] = [],
): Promise<readonly Left[]> => {
  const { decisions } = await loadDecisions(programmeId, store);
  const related = decisions.filter(
    ({ state }) => state.id === id || overlaps(state.eligible.value, eligible.value),
  );
  const [periods, reports] = await Promise.all([
    Promise.all(related.map(({ state }) => loadPeriods(state, store))),
    listAll(store, monthlyReports, COLLECTION.monthlyReports(programmeId)),
  ]);
  const locks = periods.flat().flatMap(({ state }) => state.locks.filter(({ at }) => at < before));
  const snapshots = await store.findAll(
    periodSnapshots,
    locks.map(({ snapshotId }) => snapshotId),
  );
  const packs = locks.map(({ at, snapshotId }, place): Left => {
    const snapshot = snapshots[place]?.state;
    if (snapshot === undefined) throw new Error(`The snapshot ${snapshotId} is gone.`);
    return { at, id: snapshotId, figures: snapshot.figures, companies: snapshot.companies };
  });
  const others = reports.map(({ state }) => state).filter(({ madeAt }) => madeAt < before);
  const sent = [...others, ...leaving].flatMap(({ id: reportId, decisionId, madeAt: at, figures }): Left[] =>
    related.some(({ state }) => state.id === decisionId) ? [{ at, id: reportId, figures }] : [],
  );
  return [...packs, ...sent].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
};
