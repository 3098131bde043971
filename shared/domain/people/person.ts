import * as z from 'zod';

export const PersonLanguage = z.enum(['en', 'sv', 'fi']);
export type PersonLanguage = z.output<typeof PersonLanguage>;

/** How to reach somebody. One name is enough: not everybody has two. */
export const Contact = z.strictObject({
  firstName: z.string(),
  lastName: z.string().optional(),
  email: z.string(),
  /** A student's address that outlives the studies. */
  lastingEmail: z.string().optional(),
  phone: z.string().optional(),
});
export type Contact = z.output<typeof Contact>;

export const Person = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  /** Keyed hash of the address, as applications and refusing addresses have it. */
  emailHash: z.string(),
  contact: Contact,
  language: PersonLanguage,
  knownSince: z.iso.datetime(),
});
/** Somebody with a confirmed address, across roles and cohorts. */
export type Person = z.output<typeof Person>;

/** The same address in the same programme is the same person: the id is the keyed hash of the address. */
export const personIdOf = (emailHash: string): string => `per_${emailHash.slice(0, 40)}`;
