import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { coversDate } from '../../shared/domain/funding/calendar.ts';
import type { FundingDecision } from '../../shared/domain/funding/decision.ts';
import type { MetricEntry } from '../../shared/domain/funding/metric.ts';
import {
  AGREED,
  companiesWithout,
  LACKING,
  LOOKED_THROUGH,
  MISSING_KINDS,
  type Missing,
  type MissingKind,
  meetingsOfOneSide,
  pairsWithout,
  sessionsWithoutAttendance,
} from '../../shared/domain/funding/missing-evidence.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { metricEntries } from '../../shared/store/kinds/funding.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store } from '../../shared/store/store.ts';

/** So many things of a kind are looked at in one go: with as many requests for many things as for few. */
const LOOKED_AT = 500;
/** An answer is made of so many looks: where nearly everything is proved, pages are short and lead on. */
const MOST_LOOKS = 8;

type Given = {
  readonly decision: Pick<FundingDecision, 'id' | 'programmeId' | 'eligible'>;
  readonly generation: number;
  readonly now: Date;
  readonly store: Store;
};

type Look = { readonly items: readonly Missing[]; readonly next?: string | undefined };

const partitionOf = ({ decision, generation }: Given, figure: string): string =>
  COLLECTION.metricEntries(decision.programmeId, decision.id, figure, generation);

/** Sessions are hundreds, and read whole: the requests grow with cohorts and never with people. */
const lookAtSessions = async ({ decision, now, store }: Given): Promise<Look> => {
  const held = await listAll(store, cohorts, COLLECTION.cohorts(decision.programmeId));
  const sessions = await Promise.all(
    held.map(({ state }) => listAll(store, trainingSessions, COLLECTION.sessions(state.id))),
  );
  const states = sessions.flat().map(({ state }) => state);
  return {
    items: sessionsWithoutAttendance(states, (date) => coversDate(decision.eligible.value, date), now),
  };
};

/** All lines of a few days: a withdrawal stands on the same day. */
const linesOfDays = async (given: Given, figure: string, days: readonly string[]): Promise<MetricEntry[]> => {
  const read = await Promise.all(
    days.map((day) => listAll(given.store, metricEntries, partitionOf(given, figure), { prefix: `${day}#` })),
  );
  return read.flat().map(({ state }) => state);
};

const missingAmong = async (
  kind: keyof typeof LOOKED_THROUGH,
  page: readonly MetricEntry[],
  given: Given,
): Promise<readonly Missing[]> => {
  const [first, last] = [page[0], page.at(-1)];
  if (first === undefined || last === undefined) return [];
  switch (kind) {
    case 'MEETING_OF_ONE_SIDE': {
      const edges = await linesOfDays(given, first.indicator, [...new Set([first.date, last.date])]);
      const between = page.filter(({ date }) => date !== first.date && date !== last.date);
      return meetingsOfOneSide(page, [...edges, ...between]);
    }
    case 'AGREEMENT_UNSIGNED': {
      const wanted = page.map((line) =>
        metricEntries.idOf({ ...line, indicator: AGREED, key: line.evidence.id }),
      );
      const agreed = await given.store.findAll(metricEntries, wanted);
      const proved = agreed.flatMap((held) => (held === undefined || held.state.amount === 0 ? [] : [held]));
      return pairsWithout(kind, page, new Set(proved.map(({ state }) => state.key)));
    }
    case 'FINAL_SURVEY_UNANSWERED':
      return pairsWithout(kind, page, new Set());
    case 'COMPANY_WITHOUT_BUSINESS_ID':
    case 'COMPANY_WITHOUT_MUNICIPALITY': {
      const keys = page.map(({ key }) => key);
      const held = await given.store.findAll(companies, keys);
      const known = held.flatMap((each) =>
        each === undefined ? [] : [[each.state.id, each.state] as const],
      );
      return companiesWithout(kind, page, new Map(known));
    }
  }
};

const lookAt = async (kind: MissingKind, after: string | undefined, given: Given): Promise<Look> => {
  if (kind === 'SESSION_WITHOUT_ATTENDANCE') return lookAtSessions(given);
  const { items, next } = await given.store.list(metricEntries, partitionOf(given, LOOKED_THROUGH[kind]), {
    limit: LOOKED_AT,
    after,
  });
  const page = items.flatMap(({ state }) => (state.amount === 0 ? [] : [state]));
  return { items: await missingAmong(kind, page, given), next };
};

const givenFor = async (decision: Given['decision'], now: Date, store: Store): Promise<Given> => {
  const { current } = (await loadGeneration(decision.programmeId, store)).state;
  return { decision, generation: current, now, store };
};

type Count = { readonly kind: MissingKind; readonly count: number; readonly isAtLeast: boolean };

/** Number of things of each kind that lack proof, among the first of each. */
export const countMissing = async (
  decision: Given['decision'],
  now: Date,
  store: Store,
): Promise<readonly Count[]> => {
  const given = await givenFor(decision, now, store);
  return Promise.all(
    MISSING_KINDS.map(async (kind) => {
      const { items, next } = await lookAt(kind, undefined, given);
      return { kind, count: items.length, isAtLeast: next !== undefined };
    }),
  );
};

/** Kinds that lack proof of a figure, or all, in their order. */
const kindsOf = (indicator: string | undefined): readonly MissingKind[] =>
  MISSING_KINDS.filter((kind) => indicator === undefined || LACKING[kind] === indicator);

/**
 * Things that lack proof, kind by kind, as many as are wanted and a look more at most.
 * @param after the position that an earlier page has named: a kind, and how far it was looked through
 */
export const loadMissing = async (
  decision: Given['decision'],
  {
    indicator,
    after,
    limit,
  }: { readonly indicator?: string | undefined; readonly after?: string | undefined; readonly limit: number },
  now: Date,
  store: Store,
): Promise<Look> => {
  const given = await givenFor(decision, now, store);
  const kinds = kindsOf(indicator);
  const [from, start] = after?.split(' ') ?? [];
  const items: Missing[] = [];
  let place = Math.max(0, from === undefined ? 0 : kinds.findIndex((kind) => kind === from));
  let position: string | undefined = start === '' ? undefined : start;
  for (let looks = 0; place < kinds.length; looks += 1) {
    const kind = kinds[place] as MissingKind;
    if (items.length >= limit || (looks >= MOST_LOOKS && Number.isFinite(limit)))
      return { items, next: `${kind} ${position ?? ''}` };
    const look = await lookAt(kind, position, given);
    items.push(...look.items);
    position = look.next;
    if (position === undefined) place += 1;
  }
  return { items };
};
