import { createHash } from 'node:crypto';
import * as z from 'zod';

/** A fault of sending, for a share of the sends. The seed decides which, by mail id and attempt. */
export const SesFault = z.strictObject({
  mode: z.enum(['timeout-after-accept', 'refuse', 'throttle', 'unavailable']),
  share: z.number().min(0).max(1).default(1),
  seed: z.int().default(1),
});
export type SesFault = z.output<typeof SesFault>;

/** Decides for each send whether it is one of those that go wrong. */
export const createFaults = () => {
  let fault: SesFault | undefined;
  const attempts = new Map<string, number>();
  return {
    set(next: SesFault | undefined) {
      fault = next;
      attempts.clear();
    },
    current: () => fault,
    /** The fault that befalls this send of the mail, if any. */
    strikes(mailId: string): SesFault['mode'] | undefined {
      if (fault === undefined) return undefined;
      const attempt = (attempts.get(mailId) ?? 0) + 1;
      attempts.set(mailId, attempt);
      const dice = createHash('sha256').update(`${fault.seed}:${mailId}:${attempt}`).digest().readUInt32BE();
      return dice / 2 ** 32 < fault.share ? fault.mode : undefined;
    },
  };
};
