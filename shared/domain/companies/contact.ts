import * as z from 'zod';
import { CompanyContactNamed, CompanyContactRemoved, CompanyThanked } from '../../../events/companies.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { PersonLanguage } from '../people/person.ts';
import { expiryOf } from '../privacy/retention.ts';
import type { Company } from './company.ts';

export const CompanyContact = z.strictObject({
  companyId: z.string(),
  programmeId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Keyed hash of `email`. */
  emailHash: z.string(),
  language: PersonLanguage,
  /** Way in which the contact told staff that mail is welcome. */
  channel: z.enum(CHANNELS),
  agreedAt: z.iso.datetime(),
  /** Member of staff who noted it. */
  by: z.string(),
  expiresAt: z.iso.datetime(),
});
/** Somebody at a company who has agreed to get mail about its mentors. Nobody is stored here who has not. */
export type CompanyContact = z.output<typeof CompanyContact>;

export type NamedContact = Pick<CompanyContact, 'name' | 'email' | 'emailHash' | 'language' | 'channel'>;

export const isNamed = (contact: CompanyContact, named: NamedContact): boolean =>
  (['name', 'email', 'language', 'channel'] as const).every((member) => contact[member] === named[member]);

export const nameContact = (
  { id: companyId, programmeId }: Company,
  named: NamedContact,
  by: string,
  now: Date,
): { readonly contact: CompanyContact; readonly facts: readonly NewFact[] } => {
  const agreedAt = now.toISOString();
  const expiresAt = expiryOf('COMPANY_CONTACT', agreedAt);
  return {
    contact: { companyId, programmeId, ...named, agreedAt, by, expiresAt },
    facts: [fact(CompanyContactNamed, { companyId })],
  };
};

export const contactRemoved = ({ id: companyId }: Company): NewFact =>
  fact(CompanyContactRemoved, { companyId });

/** Thanks a company's contact for a mentor. Undefined where the company has been thanked in the cohort. */
export const thankCompany = (
  company: Company,
  about: { readonly cohortId: string; readonly applicationId: string },
): { readonly company: Company; readonly facts: readonly NewFact[] } | undefined => {
  const { id: companyId, thankedIn = [] } = company;
  if (thankedIn.includes(about.cohortId)) return undefined;
  return {
    company: { ...company, thankedIn: [...thankedIn, about.cohortId] },
    facts: [fact(CompanyThanked, { companyId, ...about })],
  };
};
