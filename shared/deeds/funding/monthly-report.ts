import type { FundingDecision } from '../../domain/funding/decision.ts';
import { releasedFigures } from '../../domain/funding/release.ts';
import { makeReport, reportIdOf } from '../../domain/funding/report.ts';
import { isSendingDay, lastDayOf, monthBefore } from '../../domain/funding/report-days.ts';
import { figuresOf, type PeriodFigure } from '../../domain/funding/snapshot.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { monthlyReports, periodSnapshots, reportReaders } from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, create, type Store } from '../../store/store.ts';
import { loadDecisions } from './decisions.ts';
import { loadEvidence } from './periods.ts';
import { loadPeriods } from './snapshots.ts';

/** Figures of a decision that have left the house before, by locks and by reports, the oldest first. */
const loadEarlier = async (
  decision: FundingDecision,
  store: Store,
): Promise<readonly (readonly PeriodFigure[])[]> => {
  const periods = await loadPeriods(decision, store);
  const locks = periods.flatMap(({ state }) => state.locks);
  const [snapshots, reports] = await Promise.all([
    store.findAll(
      periodSnapshots,
      locks.map(({ snapshotId }) => snapshotId),
    ),
    listAll(store, monthlyReports, COLLECTION.monthlyReports(decision.programmeId), {
      prefix: `${decision.id}#`,
    }),
  ]);
  return [
    ...locks.flatMap(({ at }, place) => {
      const figures = snapshots[place]?.state.figures;
      return figures === undefined ? [] : [{ at, figures }];
    }),
    ...reports.map(({ state }) => ({ at: state.madeAt, figures: state.figures })),
  ]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ figures }) => figures);
};

/**
 * The report of a month as it would leave now, without storing anything.
 * @throws Refusal `figures-being-counted`
 */
export const composeReport = async (
  decision: FundingDecision,
  month: string,
  readerIds: readonly string[],
  { countsSince }: Pick<Programme, 'countsSince'>,
  now: Date,
  store: Store,
): Promise<ReturnType<typeof makeReport>> => {
  const to = lastDayOf(month);
  const lines = await loadEvidence(decision, to, store);
  const { figures } = figuresOf(decision, { from: `${month}-01`, to }, lines, undefined, countsSince);
  const released = releasedFigures(figures, await loadEarlier(decision, store));
  return makeReport(decision, month, { figures, released }, readerIds, now);
};

export const loadReaders = async (programmeId: string, store: Store) =>
  (await listAll(store, reportReaders, COLLECTION.reportReaders(programmeId))).map(({ state }) => state);

/**
 * Sends the report of the last month to the steering group, once for each decision that had a day in it.
 * @returns the number of reports
 */
export const issueReports = async (programme: Programme, cause: Cause, store: Store): Promise<number> => {
  const today = localDateOf(cause.now);
  if (!isSendingDay(today)) return 0;
  const readers = await loadReaders(programme.id, store);
  if (readers.length === 0) return 0;
  const month = monthBefore(today);
  const { decisions } = await loadDecisions(programme.id, store);
  let issued = 0;
  for (const { state: decision } of decisions) {
    const { from, to } = decision.eligible.value;
    const hasDays = from <= lastDayOf(month) && (to === undefined || to >= `${month}-01`);
    if (!hasDays || (await store.find(monthlyReports, reportIdOf(decision.id, month)))) continue;
    const readerIds = readers.map(({ id }) => id);
    try {
      const { report, facts } = await composeReport(decision, month, readerIds, programme, cause.now, store);
      await store.commit([create(monthlyReports, report, facts)], cause);
      issued += 1;
    } catch (error) {
      // The next hour tries again.
      const isLater = ['figures-being-counted', 'changed-meanwhile', 'exists-already'] as const;
      if (!isLater.some((code) => isRefusal(error, code))) throw error;
    }
  }
  return issued;
};
