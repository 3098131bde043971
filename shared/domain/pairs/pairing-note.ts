import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PairingNoted } from '../../../events/rounds.ts';

/** Knowledge of a coordinator about two people before any round. `NOTHING` takes a note back. */
export const KNOWN = [
  'CONFLICT_OF_INTEREST',
  'MUTUAL_WISH',
  'WISH_OF_MENTOR',
  'WISH_OF_STUDENT',
  'NOTHING',
] as const;

export const PairingNote = z.strictObject({
  programmeId: z.string(),
  cohortId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  known: z.enum(KNOWN),
  by: z.string(),
  at: z.iso.datetime(),
  /** In neutral words: the people it is about may ask to read it. Missing where a note was only taken back. */
  reason: z.string().optional(),
});
/**
 * Two people who must not be paired – relatives, supervisor and student – or who have asked for each other. It holds
 * for all later rounds of the cohort, and neither of the two is notified.
 */
export type PairingNote = z.output<typeof PairingNote>;

export const notePairing = (note: PairingNote): { note: PairingNote; facts: NewFact[] } => {
  const { cohortId, mentorApplicationId, studentApplicationId, known } = note;
  return {
    note,
    facts: [fact(PairingNoted, { cohortId, mentorApplicationId, studentApplicationId, known })],
  };
};
