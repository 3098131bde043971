import { EFFORT, type Effort } from '../../../../shared/domain/matching/solver/settle.ts';

/**
 * The solver's ways, each forced: exact searches, near rows with pricing, network simplex – and each without dead edges. Mentors
 * are priced by their columns whenever that is possible, except in slices.
 */
const ONLY = {
  exact: 0,
  dear: 0,
  most: 1_000_000,
  even: 1_000_000,
  least: 0,
  small: 0,
  contested: 0,
  dead: Number.POSITIVE_INFINITY,
};
export const WAYS: Readonly<Record<string, Effort>> = {
  'exact searches': EFFORT,
  'an auction and near rows': ONLY,
  'slices of exact searches': { ...ONLY, exact: 0.3, small: 1_000_000, contested: 1 },
  'the network simplex': { ...ONLY, most: 0 },
  'near rows without dead edges': { ...ONLY, dead: 0 },
  'the network simplex without dead edges': { ...ONLY, most: 0, even: 0, dead: 0 },
};
