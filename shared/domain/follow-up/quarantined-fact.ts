import * as z from 'zod';

export const QuarantinedFact = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  fact: z.strictObject({ id: z.string(), type: z.string(), at: z.iso.datetime() }),
  /** Key of the fact in the log. */
  place: z.strictObject({ pk: z.string(), sk: z.string() }),
  quarantinedAt: z.iso.datetime(),
  returnAsked: z.strictObject({ at: z.iso.datetime(), by: z.string() }).optional(),
  returnedAt: z.iso.datetime().optional(),
});
/** A fact that the bus refused ten times: no listener has it until it is returned. */
export type QuarantinedFact = z.output<typeof QuarantinedFact>;

/** Undefined where the fact lies aside already. A fact that was returned and failed again lies aside anew. */
export const quarantineFact = (
  known: QuarantinedFact | undefined,
  given: Omit<QuarantinedFact, 'quarantinedAt' | 'returnAsked' | 'returnedAt'>,
  now: Date,
): QuarantinedFact | undefined =>
  known === undefined || known.returnedAt !== undefined
    ? { ...given, quarantinedAt: now.toISOString() }
    : undefined;

/** Undefined where its return was asked for before. */
export const askReturn = (given: QuarantinedFact, by: string, now: Date): QuarantinedFact | undefined =>
  given.returnAsked === undefined ? { ...given, returnAsked: { at: now.toISOString(), by } } : undefined;

export const factReturned = (given: QuarantinedFact, now: Date): QuarantinedFact => ({
  ...given,
  returnedAt: now.toISOString(),
});
