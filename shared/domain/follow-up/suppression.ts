import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { SuppressionLifted } from '../../../events/follow-up.ts';

export const Suppression = z.strictObject({
  emailHash: z.string(),
  programmeId: z.string().optional(),
  cause: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('BOUNCED'),
      /** The word of SES, such as `NoEmail`; absent where it gave none. */
      subType: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('COMPLAINED') }),
  ]),
  /** The mail that bounced or was complained about. */
  mailId: z.string().optional(),
  since: z.iso.datetime(),
  /** A coordinator has let mail go to the address again. */
  lifted: z.strictObject({ at: z.iso.datetime(), by: z.string() }).optional(),
});
/** An address that refuses mail, until somebody lifts it. */
export type Suppression = z.output<typeof Suppression>;

export const isInForce = (suppression: Suppression | undefined): suppression is Suppression =>
  suppression !== undefined && suppression.lifted === undefined;

/** Undefined where the address is suppressed already: the first cause is kept. */
export const suppressAddress = (
  known: Suppression | undefined,
  given: Omit<Suppression, 'lifted'>,
): Suppression | undefined => (isInForce(known) ? undefined : given);

/** Undefined where it was lifted before. */
export const liftSuppression = (
  suppression: Suppression,
  mailId: string,
  by: string,
  now: Date,
): { suppression: Suppression; facts: NewFact[] } | undefined =>
  suppression.lifted === undefined
    ? {
        suppression: { ...suppression, lifted: { at: now.toISOString(), by } },
        facts: [fact(SuppressionLifted, { mailId })],
      }
    : undefined;
