import {
  type ChangedDay,
  changedDays,
  type DayCounts,
  daysOfTallies,
} from '../../domain/funding/day-counts.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import { INDICATORS } from '../../domain/funding/indicators/catalogue.ts';
import {
  type Correction,
  correctionsBetween,
  type EvidenceLine,
  evidenceUntil,
  type PeriodSnapshot,
} from '../../domain/funding/snapshot.ts';
import { areItsDays } from '../../domain/funding/snapshot-proof.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { COLLECTION } from '../../store/indexes.ts';
import {
  metricEntries,
  metricTallies,
  snapshotDays,
  snapshotDaysId,
  type TallyPart,
} from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import { sha256 } from '../../store/sha256.ts';
import type { Store } from '../../store/store.ts';
import { loadCalendar } from './calendar.ts';
import { loadGeneration } from './load-generation.ts';
import { linesOf, loadSnapshotParts } from './snapshots.ts';

type Of = Pick<FundingDecision, 'id' | 'programmeId'>;

/**
 * Result of a read of the generation in force, while no other takes over.
 * @throws Refusal `figures-being-counted`, `changed-meanwhile`
 */
const inForce = async <Read>(
  { id, programmeId }: Of,
  store: Store,
  read: (generation: number) => Promise<Read>,
): Promise<Read> => {
  const { state: calendar } = await loadCalendar(programmeId, store);
  if (calendar.decisions.some(({ decisionId, isBeingCounted }) => decisionId === id && isBeingCounted))
    throw new Refusal('figures-being-counted', `${id} has new dates.`);
  const { current } = (await loadGeneration(programmeId, store)).state;
  const found = await read(current);
  const after = (await loadGeneration(programmeId, store)).state.current;
  if (after !== current) throw new Refusal('changed-meanwhile', 'Another generation of figures took over.');
  return found;
};

const KEYS = INDICATORS.map(({ key }) => key);

/** Lines of some indicators until a day, read whole: for a lock, and for lists of them. @throws as `inForce` */
export const loadEvidence = (
  decision: Of,
  until: string,
  store: Store,
  keys: readonly string[] = KEYS,
): Promise<readonly EvidenceLine[]> =>
  inForce(decision, store, async (generation) => {
    const { id, programmeId } = decision;
    const read = await Promise.all(
      keys.map((key) =>
        listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, id, key, generation)),
      ),
    );
    return evidenceUntil(
      read.flat().map(({ state }) => state),
      until,
    );
  });

/** Tallies of some indicators: one request for each, however much counts. */
export const loadTallies = async (
  { id, programmeId }: Of,
  keys: readonly string[],
  generation: number,
  store: Store,
): Promise<readonly TallyPart[]> => {
  const read = await Promise.all(
    keys.map((key) =>
      listAll(store, metricTallies, COLLECTION.metricTallies(programmeId, id), {
        prefix: `${generation}#${key}#`,
      }),
    ),
  );
  return read.flat().map(({ state }) => state);
};

/** Counts of each day, without reading any line. @throws as `inForce` */
export const loadDays = (decision: Of, store: Store): Promise<DayCounts> =>
  inForce(decision, store, async (generation) =>
    daysOfTallies(await loadTallies(decision, KEYS, generation, store)),
  );

/** More changed days than a correction by hand can make: figures were counted anew by another definition. */
const MOST_DAYS = 100;

const nameOf = ({ indicator, day }: Pick<ChangedDay, 'day' | 'indicator'>): string => `${indicator} ${day}`;

/** Lines of these days, as they are now and as the lock has kept them. */
const linesOfDays = async (
  decision: Of,
  snapshot: PeriodSnapshot,
  days: readonly ChangedDay[],
  store: Store,
): Promise<{ readonly now: readonly EvidenceLine[]; readonly shown: readonly EvidenceLine[] }> => {
  const { id, programmeId } = decision;
  const parts = [...new Set(days.flatMap((day) => day.parts))];
  const [now, kept] = await Promise.all([
    inForce(decision, store, (generation) =>
      Promise.all(
        days.map(({ indicator, day }) =>
          listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, id, indicator, generation), {
            prefix: `${day}#`,
          }),
        ),
      ),
    ),
    loadSnapshotParts(snapshot, store, parts),
  ]);
  const names = new Set(days.map(nameOf));
  return {
    now: evidenceUntil(
      now.flat().map(({ state }) => state),
      snapshot.to,
    ),
    shown: linesOf(kept).filter(({ indicator, date }) => names.has(nameOf({ indicator, day: date }))),
  };
};

/**
 * Lines that count otherwise than a lock has shown. Days whose lines are the same as then are not read.
 * @throws Refusal as `inForce`; if a byte kept by the lock is another one
 */
export const loadCorrections = async (
  decision: Pick<FundingDecision, 'id' | 'programmeId' | 'periods'>,
  snapshot: PeriodSnapshot,
  now: DayCounts,
  store: Store,
): Promise<readonly Correction[]> => {
  const keys = snapshot.figures.map(({ key }) => key);
  const held =
    snapshot.days === undefined
      ? undefined
      : await store.findAll(
          snapshotDays,
          keys.map((key) => snapshotDaysId(snapshot.id, key)),
        );
  const shownDays = held?.flatMap((each) => (each === undefined ? [] : [each.state]));
  if (shownDays !== undefined && !areItsDays(snapshot, shownDays, sha256))
    throw new Error(`The days of the snapshot ${snapshot.id} are not what its hash says.`);
  const days = shownDays && changedDays(shownDays, now, snapshot.to);
  if (days?.length === 0) return [];
  if (days === undefined || days.length > MOST_DAYS)
    return correctionsBetween(
      linesOf(await loadSnapshotParts(snapshot, store)),
      await loadEvidence(decision, snapshot.to, store),
      snapshot.to,
      decision.periods,
    );
  const { shown, now: present } = await linesOfDays(decision, snapshot, days, store);
  return correctionsBetween(shown, present, snapshot.to, decision.periods);
};
