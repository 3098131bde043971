import {
  type ReleasedFigure,
  releasable,
  releasedFigures,
  releasedLines,
} from '../../../shared/domain/funding/release.ts';
import {
  type Correction,
  type CountedCompany,
  type EvidenceLine,
  type PeriodSnapshot,
  shownCorrections,
} from '../../../shared/domain/funding/snapshot.ts';
import type { Programme } from '../../../shared/domain/programme/programme.ts';
import type { ReleasedCell } from '../../../shared/sheets/claim.ts';

/** Everything that a pack is made of. The same inputs make the same bytes. */
export type PackInputs = {
  readonly snapshot: PeriodSnapshot;
  readonly lines: readonly EvidenceLine[];
  readonly corrections: readonly Correction[];
  readonly companies: readonly CountedCompany[];
  /** Snapshots of the decision's locks before this one, the oldest first: their packs have left the house. */
  readonly earlier: readonly PeriodSnapshot[];
  readonly lockedAt: string;
  /** Days of the decision's periods. */
  readonly periods: readonly { readonly periodId: string; readonly from: string; readonly to: string }[];
  readonly programme: Pick<Programme, 'id' | 'version' | 'name' | 'organiser' | 'funderLine'>;
};

/** What of it may leave the house. */
export type PackContents = Pick<PackInputs, 'snapshot' | 'lockedAt' | 'periods' | 'programme'> & {
  readonly figures: readonly ReleasedFigure[];
  readonly lines: readonly EvidenceLine[];
  readonly corrections: readonly Correction[];
  readonly companies: readonly CountedCompany[];
  readonly byMunicipality: readonly ReleasedCell[];
  readonly bySize: readonly ReleasedCell[];
};

type Counts = Readonly<Record<string, number>>;

const cellsOf = (chain: readonly Counts[]): readonly ReleasedCell[] => {
  const last = Object.entries(chain.at(-1) ?? {});
  const shown = releasable(
    chain.map((counts) => ({
      whole: Object.values(counts).reduce((sum, count) => sum + count, 0),
      parts: new Map(Object.entries(counts)),
    })),
    { isExclusive: true },
  );
  return last
    .map(([code, count]) => ({ code, count: shown.has(code) ? count : null }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
};

export const packContents = (inputs: PackInputs): PackContents => {
  const { snapshot, earlier, lockedAt, periods, programme } = inputs;
  const counted = [...earlier, snapshot].flatMap(({ companies }) => companies ?? []);
  return {
    ...{ snapshot, lockedAt, periods, programme },
    figures: releasedFigures(
      snapshot.figures,
      earlier.map(({ figures }) => figures),
    ),
    lines: releasedLines(inputs.lines),
    corrections: releasedLines(shownCorrections(inputs.corrections)),
    companies: inputs.companies,
    byMunicipality: cellsOf(counted.map(({ byMunicipality }) => byMunicipality)),
    bySize: cellsOf(counted.map(({ bySize }) => bySize)),
  };
};
