import type { FundingDecision } from '../../domain/funding/decision.ts';
import { releasedFigures } from '../../domain/funding/release.ts';
import { type MonthlyReport, makeReport, reportIdOf } from '../../domain/funding/report.ts';
import { isSendingDay, lastDayOf, monthBefore } from '../../domain/funding/report-days.ts';
import { figuresOf } from '../../domain/funding/snapshot.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { sumOverEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { monthlyReports, reportReaders } from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, create, type Store } from '../../store/store.ts';
import { loadDays } from './counted.ts';
import { loadDecisions } from './decisions.ts';
import { loadLeft } from './left-the-house.ts';

type Asked = {
  readonly decision: FundingDecision;
  readonly month: string;
  readonly programme: Pick<Programme, 'countsSince'>;
  readonly readerIds?: readonly string[];
  /** Reports that leave with it, before it. */
  readonly leaving?: readonly MonthlyReport[];
};

/**
 * The report of a month as it would leave now, without storing anything.
 * @throws Refusal `figures-being-counted`
 */
export const composeReport = async (
  { decision, month, programme, readerIds = [], leaving = [] }: Asked,
  now: Date,
  store: Store,
): Promise<ReturnType<typeof makeReport>> => {
  const to = lastDayOf(month);
  const days = await loadDays(decision, store);
  const figures = figuresOf(decision, { from: `${month}-01`, to }, days, undefined, programme.countsSince);
  const left = await loadLeft(decision, now.toISOString(), store, leaving);
  const released = releasedFigures(
    figures,
    left.map((each) => each.figures),
  );
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
  // Reports of one hour are read side by side: each keeps back what would be told by its difference from those before it.
  const leaving: MonthlyReport[] = [];
  const inOrder = decisions.toSorted((a, b) => (a.state.id < b.state.id ? -1 : 1));
  return sumOverEach(inOrder, async ({ state: decision }) => {
    const { from, to } = decision.eligible.value;
    const hasDays = from <= lastDayOf(month) && (to === undefined || to >= `${month}-01`);
    if (!hasDays || (await store.find(monthlyReports, reportIdOf(decision.id, month)))) return 0;
    const readerIds = readers.map(({ id }) => id);
    try {
      const asked = { decision, month, programme, readerIds, leaving };
      const { report, facts } = await composeReport(asked, cause.now, store);
      await store.commit([create(monthlyReports, report, facts)], cause);
      leaving.push(report);
      return 1;
    } catch (error) {
      // The next hour tries again.
      const isLater = ['figures-being-counted', 'changed-meanwhile', 'exists-already'] as const;
      if (!isLater.some((code) => isRefusal(error, code))) throw error;
      return 0;
    }
  });
};
