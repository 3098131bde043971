import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PersonAddressReplaced, PersonContactCorrected, PersonsMerged } from '../../../events/people.ts';
import type { Application } from '../applications/application.ts';
import { earlier } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { Restriction } from './restriction.ts';

export const PersonLanguage = z.enum(['en', 'sv', 'fi']);
export type PersonLanguage = z.output<typeof PersonLanguage>;

/** Contact data. One name is enough: not everybody has two. */
export const Contact = z.strictObject({
  firstName: z.string(),
  lastName: z.string().optional(),
  email: z.string(),
  /** A student's address that outlives the studies. */
  lastingEmail: z.string().optional(),
  phone: z.string().optional(),
});
export type Contact = z.output<typeof Contact>;

export const Correction = z.strictObject({
  at: z.iso.datetime(),
  by: z.string(),
  what: z.enum(['ADDRESS', 'CONTACT', 'MERGED']),
  reason: z.string(),
});
/** A change that somebody made for a person, and why. */
export type Correction = z.output<typeof Correction>;

export const Person = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  contact: Contact,
  language: PersonLanguage,
  /** Keyed hash of `contact.email`. */
  emailHash: z.string(),
  /** Keyed hashes of all addresses by which the person is found. A merged person has more than one. */
  addresses: z.array(z.string()).min(1),
  applicationIds: z.array(z.string()),
  corrections: z.array(Correction),
  knownSince: z.iso.datetime(),
  /** The last sign-in to the own page. */
  signedInAt: z.iso.datetime().optional(),
  /** The last time that a coordinator had the way to the own page mailed. */
  ownPageMailAt: z.iso.datetime().optional(),
  /** The last correction of an address that had never been theirs: links mailed before it are in a stranger's mailbox. */
  linksSince: z.iso.datetime().optional(),
  /** Present while the data is kept and not used. */
  restriction: Restriction.optional(),
});
/** Somebody with a confirmed address, across roles and cohorts. Contact data is read from here alone. */
export type Person = z.output<typeof Person>;

type Decision = { readonly person: Person; readonly facts: NewFact[] };
/** A member of staff or the person, and the reason for a change. */
export type By = { readonly actor: string; readonly reason: string };

export const contactIn = ({ answers, role }: Application['form']): Contact => ({
  firstName: answers.firstName,
  ...(answers.lastName === undefined ? {} : { lastName: answers.lastName }),
  email: answers.email,
  ...(role === 'student' && answers.lastingEmail !== undefined ? { lastingEmail: answers.lastingEmail } : {}),
  ...(answers.phone === undefined ? {} : { phone: answers.phone }),
});

/** Answers that a person's record knows better, once there is one. */
const FROM_PERSON: readonly string[] = ['firstName', 'lastName', 'email', 'lastingEmail', 'phone', 'locale'];

/** An application that shows today's contact details where it shows any. */
export const withContact = (application: Application, { contact, language }: Person): Application => {
  const { role, answers } = application.form;
  const { lastingEmail, ...common } = contact;
  const form = {
    role,
    answers: {
      ...Object.fromEntries(Object.entries(answers).filter(([name]) => !FROM_PERSON.includes(name))),
      ...common,
      ...(role === 'student' && lastingEmail !== undefined ? { lastingEmail } : {}),
      locale: language,
    },
  };
  return { ...application, form: form as unknown as Application['form'] };
};

type Applied = { readonly id: string; readonly form: Application['form']; readonly emailHash: string };

const reachedBy = ({ form, emailHash }: Applied) => ({
  contact: contactIn(form),
  language: form.answers.locale,
  emailHash,
});

/** The first confirmed application of an address. */
export const newPerson = (
  { personId, programmeId }: { readonly personId: string; readonly programmeId: string },
  application: Applied,
  now: Date,
): Person => ({
  id: personId,
  programmeId,
  ...reachedBy(application),
  addresses: [application.emailHash],
  applicationIds: [application.id],
  corrections: [],
  knownSince: now.toISOString(),
});

/** Contact details that the form of this role does not ask for: they stay until the person says otherwise. */
const unasked = ({ phone, lastingEmail }: Contact, role: Role): Partial<Contact> => ({
  ...(lastingEmail === undefined ? {} : { lastingEmail }),
  ...(role === 'student' && phone !== undefined ? { phone } : {}),
});

/** A further confirmed application: its contact details are the newest. */
export const appliedAgain = (person: Person, application: Applied): Person => ({
  ...person,
  ...reachedBy(application),
  contact: { ...unasked(person.contact, application.form.role), ...contactIn(application.form) },
  applicationIds: [...person.applicationIds, application.id],
});

const corrected = (person: Person, what: Correction['what'], { actor, reason }: By, now: Date): Person => ({
  ...person,
  corrections: [...person.corrections, { at: now.toISOString(), by: actor, what, reason }],
});

/** The old address is let go: its owner may be somebody else now. */
export const changeAddress = (
  person: Person,
  address: { readonly email: string; readonly emailHash: string },
  why: 'MOVED' | 'MISTYPED',
  by: By,
  now: Date,
): Decision => ({
  person: {
    ...corrected(person, 'ADDRESS', by, now),
    contact: { ...person.contact, email: address.email },
    emailHash: address.emailHash,
    ...(why === 'MISTYPED' ? { linksSince: now.toISOString() } : {}),
    addresses: [
      ...person.addresses.filter((hash) => hash !== person.emailHash && hash !== address.emailHash),
      address.emailHash,
    ],
  },
  facts: [fact(PersonAddressReplaced, { personId: person.id, why })],
});

export type ContactCorrection = Omit<Contact, 'email'> & { readonly language: PersonLanguage };

export const CONTACT_FIELDS = ['firstName', 'lastName', 'phone', 'lastingEmail', 'language'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Fields whose value a correction changes or removes. */
const changedFields = (person: Person, correction: ContactCorrection): ContactField[] => {
  const before: Partial<ContactCorrection> = { ...person.contact, language: person.language };
  return CONTACT_FIELDS.filter((field) => before[field] !== correction[field]);
};

/** Everything but the address, as a whole: an omitted name or number is removed. What is so already changes nothing. */
export const correctContact = (
  person: Person,
  correction: ContactCorrection,
  by: By,
  now: Date,
): Decision => {
  const { language, ...contact } = correction;
  const fields = changedFields(person, correction);
  if (fields.length === 0) return { person, facts: [] };
  return {
    person: {
      ...corrected(person, 'CONTACT', by, now),
      contact: { ...contact, email: person.contact.email },
      language,
    },
    facts: [fact(PersonContactCorrected, { personId: person.id, fields })],
  };
};

/** A student answers again what belongs to the contact details: a number or an address that is left out is removed. */
export const answeredContact = (person: Person, { phone, lastingEmail }: Partial<Contact>): Person => {
  const { phone: _, lastingEmail: __, ...contact } = person.contact;
  return {
    ...person,
    contact: {
      ...contact,
      ...(lastingEmail === undefined ? {} : { lastingEmail }),
      ...(phone === undefined ? {} : { phone }),
    },
  };
};

export const PersonAlias = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  mergedInto: z.string(),
  at: z.iso.datetime(),
});
/** The id of a person who lost in a merge, and the id of the other. */
export type PersonAlias = z.output<typeof PersonAlias>;

/**
 * Makes two records one. The first keeps its id and contact details; the second becomes an alias.
 * @throws Refusal `merge-refused` where they are one already, or of two programmes
 */
export const mergePersons = (
  person: Person,
  losing: Person,
  by: By,
  now: Date,
): Decision & { readonly alias: PersonAlias } => {
  const { id, programmeId } = person;
  if (losing.id === id || losing.programmeId !== programmeId)
    throw new Refusal('merge-refused', `${losing.id} cannot become ${id}.`);
  const restriction = person.restriction ?? losing.restriction;
  const linksSince = [person.linksSince ?? [], losing.linksSince ?? []].flat().sort().at(-1);
  return {
    person: {
      ...person,
      addresses: [...person.addresses, ...losing.addresses],
      applicationIds: [...person.applicationIds, ...losing.applicationIds],
      corrections: [
        ...losing.corrections,
        ...person.corrections,
        { at: now.toISOString(), by: by.actor, what: 'MERGED' as const, reason: by.reason },
      ],
      knownSince: earlier(person.knownSince, losing.knownSince),
      ...(restriction === undefined ? {} : { restriction }),
      ...(linksSince === undefined ? {} : { linksSince }),
    },
    alias: { id: losing.id, programmeId, mergedInto: id, at: now.toISOString() },
    facts: [fact(PersonsMerged, { personId: id, mergedPersonId: losing.id })],
  };
};
