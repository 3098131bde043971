import { canonicalJson } from '../kernel/canonical-json.ts';
import type { SnapshotDays } from './day-counts.ts';
import type { PeriodSnapshot, SnapshotPart } from './snapshot.ts';

export const LINES_IN_PART = 600;

/** Text of a part for its hash. */
export const contentOf = ({
  lines,
  corrections,
  companies,
}: Omit<SnapshotPart, 'snapshotId' | 'part'>): string =>
  canonicalJson(companies === undefined ? [lines, corrections] : [lines, corrections, companies]);

/** The same in whatever order they are read. */
export const hashOfDays = (days: readonly SnapshotDays[], sha256: (text: string) => string): string =>
  sha256(canonicalJson(Object.fromEntries(days.map(({ indicator, days: own }) => [indicator, own]))));

/** Whether the days of a snapshot are those that were kept with it. */
export const areItsDays = (
  { days: hash }: Pick<PeriodSnapshot, 'days'>,
  days: readonly SnapshotDays[],
  sha256: (text: string) => string,
): boolean => hash === hashOfDays(days, sha256);

/** Whether a part is what the snapshot says of it. */
export const isItsPart = (
  { parts }: Pick<PeriodSnapshot, 'parts'>,
  held: SnapshotPart,
  sha256: (text: string) => string,
): boolean => sha256(contentOf(held)) === parts[held.part];

/** Parts of a snapshot that hold its corrections: after the evidence, and before the companies. */
export const partsOfCorrections = ({
  parts,
  corrections,
  companies,
}: Pick<PeriodSnapshot, 'parts' | 'corrections' | 'companies'>): readonly number[] => {
  const count = Object.values(companies?.bySize ?? {}).reduce((sum, each) => sum + each, 0);
  const end = parts.length - Math.ceil(count / LINES_IN_PART);
  const begin = end - Math.ceil(corrections / LINES_IN_PART);
  return Array.from({ length: end - begin }, (_, place) => begin + place);
};

/** Whether a snapshot itself, without its parts, is what its hash says. */
export const isItself = (
  { id: _, hash, ...kept }: PeriodSnapshot,
  sha256: (text: string) => string,
): boolean => sha256(canonicalJson(kept)) === hash;

/** Whether a kept snapshot is still what its hash says. */
export const isIntact = (
  snapshot: PeriodSnapshot,
  parts: readonly SnapshotPart[],
  sha256: (text: string) => string,
): boolean =>
  isItself(snapshot, sha256) &&
  parts.length === snapshot.parts.length &&
  parts.every((held, part) => held.part === part && isItsPart(snapshot, held, sha256));
