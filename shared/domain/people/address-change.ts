import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { AddressChangeRequested } from '../../../events/people.ts';
import { daysAfter } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { countOf } from '../privacy/retention.ts';
import { type Person, PersonLanguage } from './person.ts';

/** Days for which a new address can be confirmed. */
export const CONFIRM_ADDRESS_DAYS = countOf('ADDRESS_CHANGE', 'days');

export const AddressChange = z.strictObject({
  personId: z.string(),
  programmeId: z.string(),
  /** Of this wish: a link to an earlier address confirms nothing. */
  changeId: z.string(),
  /** The new address, as its owner typed it. */
  email: z.string(),
  emailHash: z.string(),
  /** Hash of the address that it is to replace. */
  formerHash: z.string(),
  /** That address itself, where staff have replaced it and word of that goes there. */
  formerEmail: z.string().optional(),
  language: PersonLanguage,
  requestedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().optional(),
});
/** The wish of a person for another address, which counts from the press of the link that goes there, or a replacement by staff. */
export type AddressChange = z.output<typeof AddressChange>;

export const requestAddressChange = (
  person: Person,
  { changeId, email, emailHash }: Pick<AddressChange, 'changeId' | 'email' | 'emailHash'>,
  now: Date,
): { readonly change: AddressChange; readonly facts: readonly NewFact[] } => {
  const { id: personId, programmeId, language, emailHash: formerHash } = person;
  return {
    change: {
      personId,
      programmeId,
      changeId,
      email,
      emailHash,
      formerHash,
      language,
      requestedAt: now.toISOString(),
      expiresAt: daysAfter(now, CONFIRM_ADDRESS_DAYS).toISOString(),
    },
    facts: [fact(AddressChangeRequested, { personId, changeId })],
  };
};

/** A replacement by staff, which keeps the former address for word to it. An open wish of the person gives way. */
export const replacedByStaff = (
  person: Person,
  given: Pick<AddressChange, 'changeId' | 'email' | 'emailHash'>,
  now: Date,
): AddressChange => ({
  ...requestAddressChange(person, given, now).change,
  formerEmail: person.contact.email,
  confirmedAt: now.toISOString(),
});

/** Marks a change as confirmed. @throws Refusal `already-done`, `link-expired` where the person has another address by now */
export const confirmAddressChange = (change: AddressChange, person: Person, now: Date): AddressChange => {
  if (change.confirmedAt !== undefined)
    throw new Refusal('already-done', `The new address of ${change.personId} is confirmed.`);
  if (person.emailHash !== change.formerHash)
    throw new Refusal('link-expired', `The address of ${person.id} was changed otherwise.`);
  return { ...change, confirmedAt: now.toISOString() };
};

/** An address that its owner recognises, and nobody else learns: `l…@example.org`. */
export const veiledAddress = (email: string): string => {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
};
