import * as z from 'zod';
import { OnBehalf } from '../kernel/on-behalf.ts';

export const Enquiry = z.strictObject({
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** In the coordinator's own words. */
  question: z.string().optional(),
  /** Names of the form's answers that are to be completed. */
  fields: z.array(z.string()),
  /** A coordinator then hears that nobody has answered. */
  answerBy: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  /** To the question. Completed fields stand in the form. */
  answer: z.string().optional(),
  /** Of an answer that staff have entered. */
  onBehalf: OnBehalf.optional(),
});
/** More that a coordinator wants to know before deciding on an application. */
export type Enquiry = z.output<typeof Enquiry>;

/** Days that an applicant has for an answer. */
export const ENQUIRY_DAYS = 7;
export const MOST_ENQUIRIES = 10;
