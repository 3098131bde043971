import type { Left } from '../../../shared/deeds/funding/left-the-house.ts';
import { isInRegions, SME_SIZES } from '../../../shared/domain/funding/indicators/training.ts';
import {
  type ReleasedFigure,
  releasableInGroups,
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
  /** Packs and monthly reports that were sent before it, the oldest first. */
  readonly earlier: readonly Pick<Left, 'figures' | 'companies'>[];
  readonly lockedAt: string;
  /** Days of the decision's periods. */
  readonly periods: readonly { readonly periodId: string; readonly from: string; readonly to: string }[];
  readonly programme: Pick<Programme, 'id' | 'version' | 'name' | 'organiser' | 'funderLine' | 'regions'>;
};

/** The part of it that may be sent. */
export type PackContents = Pick<PackInputs, 'snapshot' | 'lockedAt' | 'periods' | 'programme'> & {
  readonly figures: readonly ReleasedFigure[];
  readonly lines: readonly EvidenceLine[];
  readonly corrections: readonly Correction[];
  readonly companies: readonly CountedCompany[];
  readonly byMunicipality: readonly ReleasedCell[];
  readonly bySize: readonly ReleasedCell[];
};

type Counts = Readonly<Record<string, number>>;

/** @param groupOf the part of the companies whose number a figure tells: those of the region, or the small ones */
const cellsOf = (chain: readonly Counts[], groupOf: (code: string) => string): readonly ReleasedCell[] => {
  const shown = releasableInGroups(
    chain.map((counts) => ({
      whole: Object.values(counts).reduce((sum, count) => sum + count, 0),
      parts: new Map(Object.entries(counts)),
    })),
    groupOf,
  );
  return Object.entries(chain.at(-1) ?? {})
    .map(([code, count]) => ({ code, count: shown.has(code) ? count : null }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
};

export const packContents = (inputs: PackInputs): PackContents => {
  const { snapshot, earlier, lockedAt, periods, programme } = inputs;
  const counted = [...earlier, snapshot].flatMap(({ companies }) => companies ?? []);
  return {
    snapshot,
    lockedAt,
    periods,
    programme,
    figures: releasedFigures(
      snapshot.figures,
      earlier.map(({ figures }) => figures),
    ),
    lines: releasedLines(inputs.lines),
    corrections: releasedLines(shownCorrections(inputs.corrections)),
    companies: inputs.companies,
    byMunicipality: cellsOf(
      counted.map(({ byMunicipality }) => byMunicipality),
      (code) => (isInRegions(programme.regions, code) ? 'region' : 'elsewhere'),
    ),
    bySize: cellsOf(
      counted.map(({ bySize }) => bySize),
      (code) => (SME_SIZES.includes(code) ? 'sme' : 'others'),
    ),
  };
};
