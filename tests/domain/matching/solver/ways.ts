import { EFFORT, type Effort } from '../../../../shared/domain/matching/solver/settle.ts';

/** The solver's ways, each forced: exact searches, near rows with pricing, network simplex. */
export const WAYS: Readonly<Record<string, Effort>> = {
  'exact searches': EFFORT,
  'near rows': { exact: 0, most: 1_000_000, least: 0 },
  'the network simplex': { exact: 0, most: 0, least: 0 },
};
