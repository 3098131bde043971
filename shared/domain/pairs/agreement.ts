import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PairAgreementConfirmed, PairAgreementProposed } from '../../../events/pairs.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { frequencies } from '../vocabularies/taking-part.ts';
import { about, isRunning, type Pair } from './pair.ts';

const Confirmation = z.strictObject({
  at: z.iso.datetime(),
  /** The member of staff who has entered it for the person. */
  enteredBy: z.string().optional(),
});

/** Goals and rhythm in the words of the two. That what they say stays between them is part of every agreement. */
export const Terms = z.strictObject({
  goals: z.string().trim().min(10).max(1000),
  rhythm: z.enum(frequencies.codes),
});
export type Terms = z.output<typeof Terms>;

export const Agreement = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  pairId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  mentorPersonId: z.string(),
  studentPersonId: z.string(),
  terms: z.strictObject({ ...Terms.shape, writtenBy: z.enum(ROLES) }).optional(),
  /** Rises with every change of the terms. */
  revision: z.int().min(0),
  /** Of the present revision. */
  confirmed: z.strictObject({ mentor: Confirmation.optional(), student: Confirmation.optional() }),
});
/** Goals of a pair, and the rhythm of its meetings. It holds once both have confirmed the same terms. */
export type Agreement = z.output<typeof Agreement>;

export const agreementIdOf = (pairId: string): string => pairId.replace(/^pai_/, 'agr_');

/** Empty, as it is when the pair is formed. */
export const openAgreement = (pair: Pair): Agreement => ({
  id: agreementIdOf(pair.id),
  programmeId: pair.programmeId,
  pairId: pair.id,
  ...about(pair),
  revision: 0,
  confirmed: {},
});

export const isAgreed = ({ confirmed }: Agreement): boolean =>
  confirmed.mentor !== undefined && confirmed.student !== undefined;

const isSame = (one: Terms | undefined, other: Terms): boolean =>
  one?.goals === other.goals && one.rhythm === other.rhythm;

/**
 * One side confirms terms. Other terms than those that stand are a new revision, which the other has to confirm as well.
 * The same again changes nothing.
 * @throws Refusal `pair-ended`
 */
export const confirmAgreement = (
  pair: Pair,
  before: Agreement,
  terms: Terms,
  by: Role,
  now: Date,
  { enteredBy }: { readonly enteredBy?: string | undefined } = {},
): { readonly agreement: Agreement; readonly facts: NewFact[] } => {
  if (!isRunning(pair)) throw new Refusal('pair-ended', `${pair.id} has ended.`);
  const stands = isSame(before.terms, terms);
  if (stands && before.confirmed[by] !== undefined) return { agreement: before, facts: [] };
  const mine = { [by]: { at: now.toISOString(), ...(enteredBy === undefined ? {} : { enteredBy }) } };
  const agreement: Agreement = stands
    ? { ...before, confirmed: { ...before.confirmed, ...mine } }
    : { ...before, terms: { ...terms, writtenBy: by }, revision: before.revision + 1, confirmed: mine };
  const told = { pairId: pair.id, ...about(pair), revision: agreement.revision };
  return {
    agreement,
    facts: [
      isAgreed(agreement) ? fact(PairAgreementConfirmed, told) : fact(PairAgreementProposed, { ...told, by }),
    ],
  };
};
