import * as z from 'zod';

export const Link = z.strictObject({
  /** SHA-256 of the token; the token itself is in one mail and nowhere else. */
  id: z.string(),
  programmeId: z.string(),
  /** Recipient of the mail; absent where they have no application. */
  applicationId: z.string().optional(),
  /** The ask that it leads to, by its name in the catalogue of asks. */
  verb: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Object of the verb: the application itself, or a pair. */
  aboutId: z.string(),
  /** When its mail was put together; one of the own page has none. */
  mailedAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime(),
  /** The session of the own page from which it was opened. It ends with the session, and stands in no mail. */
  sessionId: z.string().optional(),
});
/**
 * One verb on one object for one person. Opening it never acts; acting twice shows the same outcome, because the
 * object's own state decides, not the link.
 */
export type Link = z.output<typeof Link>;

export const LINK_DAYS = 14;

export const isExpired = (link: Link, now: Date): boolean => now >= new Date(link.expiresAt);
