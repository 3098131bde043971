import * as z from 'zod';
import { type Share, WHOLE } from './funders.ts';

/** Money is a whole number of cents: up to a thousand million euro. */
export const Cents = z.int().min(0, 'invalid').max(100_000_000_000, 'invalid');

/**
 * A share of an amount, rounded to whole cents: half a cent goes up, as euro are rounded in accounting, and away from
 * zero for an amount below it. Exact: no step leaves the whole numbers.
 */
export const shareOf = (cents: number, share: Share): number => {
  const twice = 2n * BigInt(Math.abs(cents)) * BigInt(share);
  const rounded = Number((twice + BigInt(WHOLE)) / (2n * BigInt(WHOLE)));
  return cents < 0 ? -rounded || 0 : rounded;
};

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);
