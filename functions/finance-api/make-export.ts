import { loadCosts, loadLedger } from '../../shared/deeds/funding/costs.ts';
import { loadDays, loadEvidence } from '../../shared/deeds/funding/counted.ts';
import { loadLeft } from '../../shared/deeds/funding/left-the-house.ts';
import { loadPeriods } from '../../shared/deeds/funding/snapshots.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { releasedAtAnyTime, releasedLines } from '../../shared/domain/funding/release.ts';
import { figuresOf } from '../../shared/domain/funding/snapshot.ts';
import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { csvOf } from '../../shared/sheets/csv.ts';
import {
  costTable,
  evidenceTable,
  indicatorTable,
  missingTable,
  periodTable,
} from '../../shared/sheets/funding.ts';
import type { Table } from '../../shared/sheets/values.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Language } from '../../shared/text/language.ts';
import { loadMissing } from './load-missing.ts';

export const LISTS = ['indicators', 'evidence', 'missing', 'costs', 'periods'] as const;
export type List = (typeof LISTS)[number];

/** Lists that hang on the dates of a decision: not there while they are new. */
export const COUNTED_LISTS: ReadonlySet<List> = new Set(['indicators', 'evidence', 'missing']);

type Given = {
  readonly decision: FundingDecision;
  readonly programme: Programme;
  readonly language: Language;
  readonly now: Date;
  readonly indicator?: string | undefined;
  readonly month?: string | undefined;
};

const loadFigures = async ({ decision, programme, now }: Given, store: Store) => {
  const whole = { from: decision.eligible.value.from, to: localDateOf(now) };
  return figuresOf(decision, whole, await loadDays(decision, store), undefined, programme.countsSince);
};

const tableFor = async (list: List, given: Given, store: Store): Promise<Table> => {
  const { decision, language, now } = given;
  const labels = new Map(INDICATORS.map(({ key, label }) => [key, label[language]]));
  switch (list) {
    case 'indicators':
      return indicatorTable(
        releasedAtAnyTime(
          await loadFigures(given, store),
          (await loadLeft(decision, now.toISOString(), store)).map(({ figures }) => figures),
        ),
        language,
      );
    case 'evidence':
      return evidenceTable(
        releasedLines(await loadEvidence(decision, localDateOf(now), store)).filter(
          (line) =>
            (given.indicator ?? line.indicator) === line.indicator && line.date.startsWith(given.month ?? ''),
        ),
        labels,
        language,
      );
    case 'missing':
      return missingTable(
        (await loadMissing(decision, { limit: Number.POSITIVE_INFINITY }, now, store)).items,
        labels,
        language,
      );
    case 'costs':
      return costTable(await loadCosts((await loadLedger(decision.id, store)).state, store), language);
    case 'periods':
      return periodTable(
        (await loadPeriods(decision, store)).map(({ state }) => state),
        language,
      );
  }
};

/** A list of finance as a file. */
export const makeExport = async (
  list: List,
  format: 'csv' | 'xlsx',
  given: Given,
  store: Store,
): Promise<Uint8Array> => {
  const table = await tableFor(list, given, store);
  if (format === 'csv') return csvOf(table);
  const { workbookOf } = await import('../../shared/sheets/write.ts');
  return workbookOf([table]);
};
