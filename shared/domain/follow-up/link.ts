import * as z from 'zod';

const base = {
  /** SHA-256 of the token; the token itself is in one mail and nowhere else. */
  id: z.string(),
  programmeId: z.string(),
  /** Recipient of the mail. */
  applicationId: z.string(),
  expiresAt: z.iso.datetime(),
};

export const Link = z.discriminatedUnion('verb', [
  z.strictObject({ ...base, verb: z.literal('confirm') }),
  z.strictObject({ ...base, verb: z.literal('answer-proposal'), pairId: z.string() }),
]);
/**
 * One verb on one object for one person. Opening it never acts; acting twice shows the same outcome, because the
 * object's own state decides, not the link.
 */
export type Link = z.output<typeof Link>;

export const LINK_DAYS = 14;

export const isExpired = (link: Link, now: Date): boolean => now >= new Date(link.expiresAt);
