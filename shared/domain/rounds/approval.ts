import * as z from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { coupleKey } from '../matching/pool.ts';
import type { RunChunk } from './chunk.ts';

const Couple = z.strictObject({ mentorApplicationId: z.string(), studentApplicationId: z.string() });
type Couple = z.output<typeof Couple>;

/** The approved pairs: all, only these, or all but these. */
export const Approval = z
  .strictObject({ pairs: z.array(Couple).optional(), except: z.array(Couple).optional() })
  .refine(({ pairs, except }) => pairs === undefined || except === undefined, {
    message: 'one-of-both',
    path: ['except'],
  });
export type Approval = z.output<typeof Approval>;

const keyOf = ({ mentorApplicationId, studentApplicationId }: Couple): string =>
  coupleKey(mentorApplicationId, studentApplicationId);

/**
 * The chunks with everything marked that is not to be published; those where nothing is marked are returned as they are.
 * @throws Refusal `field-invalid` where a pair is named that is not proposed, or none is left
 */
export const approvedOf = (chunks: readonly RunChunk[], { pairs, except }: Approval): readonly RunChunk[] => {
  const named = pairs ?? except;
  if (named === undefined) return chunks;
  const list = pairs === undefined ? 'except' : 'pairs';
  const proposed = new Set(chunks.flatMap((chunk) => chunk.pairs.map(keyOf)));
  const unknown = named.findIndex((couple) => !proposed.has(keyOf(couple)));
  if (unknown >= 0)
    throw new Refusal('field-invalid', `${keyOf(named[unknown] as Couple)} is not proposed.`, [
      { pointer: `/${list}/${unknown}`, code: 'choice-unknown' },
    ]);
  const keys = new Set(named.map(keyOf));
  const isApproved = (couple: Couple): boolean => keys.has(keyOf(couple)) === (list === 'pairs');
  if (!chunks.some((chunk) => chunk.pairs.some(isApproved)))
    throw new Refusal('field-invalid', 'No pair is left to publish.', [
      { pointer: `/${list}`, code: 'too-few', limit: 1 },
    ]);
  return chunks.map((chunk) =>
    chunk.pairs.every(isApproved)
      ? chunk
      : {
          ...chunk,
          pairs: chunk.pairs.map((pair) => (isApproved(pair) ? pair : { ...pair, outcome: 'NOT_APPROVED' })),
        },
  );
};

/** True where the chunks of an approved round are marked as this approval would mark them. */
export const isApprovedAs = (chunks: readonly RunChunk[], { pairs, except }: Approval): boolean => {
  const proposed = chunks.flatMap((chunk) => chunk.pairs);
  const named = new Set((pairs ?? except ?? []).map(keyOf));
  const found = proposed.filter((pair) => named.has(keyOf(pair))).length;
  return (
    found === named.size &&
    proposed.every(
      (pair) => (pair.outcome !== 'NOT_APPROVED') === (named.has(keyOf(pair)) === (pairs !== undefined)),
    )
  );
};

/** The chunks as they were before the approval; those where nothing was marked are returned as they are. */
export const reopenedOf = (chunks: readonly RunChunk[]): readonly RunChunk[] =>
  chunks.map((chunk) =>
    chunk.pairs.some(({ outcome }) => outcome !== undefined)
      ? { ...chunk, pairs: chunk.pairs.map(({ outcome: _, ...pair }) => pair) }
      : chunk,
  );
