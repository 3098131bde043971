import * as z from 'zod';
import { CHANNELS } from './channels.ts';

export const OnBehalf = z.strictObject({
  by: z.string(),
  channel: z.enum(CHANNELS),
  /** In neutral words: the person may ask to read it. */
  reason: z.string(),
});
/** The word of a person to staff, and how it came. */
export type OnBehalf = z.output<typeof OnBehalf>;
