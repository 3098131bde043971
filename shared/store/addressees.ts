import type { Application } from '../domain/applications/application.ts';
import type { LateInvitation } from '../domain/applications/late-invitation.ts';
import type { CompanyContact } from '../domain/companies/contact.ts';
import type { Addressee } from '../domain/follow-up/mail.ts';
import { erasureIdOf } from '../domain/people/erasure.ts';
import { type Person, type PersonLanguage, withContact } from '../domain/people/person.ts';
import type { Subscription } from '../domain/subscriptions/subscription.ts';
import { applications, lateInvitations } from './kinds/applications.ts';
import { companyContacts } from './kinds/companies.ts';
import { reportReaders } from './kinds/funding.ts';
import { addressChanges, erasures } from './kinds/people.ts';
import { subscriptions } from './kinds/subscriptions.ts';
import { findPerson } from './people.ts';
import type { Store } from './store.ts';

/** The one that a mail is for, as the store knows them now. The address is read from the person, once there is one. */
export type KnownReader =
  | {
      readonly kind: 'application';
      readonly application: Application;
      readonly email: string;
      /** Absent for the lasting address of a student: nothing is ever suppressed for it. */
      readonly emailHash?: string | undefined;
      readonly language: PersonLanguage;
      /** Since when links of the person are theirs alone, where an address proved to be somebody else's. */
      readonly linksSince?: string | undefined;
    }
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly email: string;
      readonly emailHash: string;
      readonly language: PersonLanguage;
      /** As of an application. */
      readonly linksSince?: string | undefined;
    }
  | {
      readonly kind: 'subscription';
      readonly subscription: Subscription;
      readonly email: string;
      readonly emailHash: string;
      readonly language: PersonLanguage;
    }
  | {
      readonly kind: 'invitation';
      readonly invitation: LateInvitation;
      readonly email: string;
      readonly emailHash: string;
      readonly language: PersonLanguage;
    }
  | {
      readonly kind: 'company';
      readonly contact: CompanyContact;
      readonly email: string;
      readonly emailHash: string;
      readonly language: PersonLanguage;
    }
  /** Of the monthly report. */
  | {
      readonly kind: 'reader';
      readonly email: string;
      readonly emailHash: string;
      readonly language: PersonLanguage;
    }
  /** Its address belongs to the stage and not to the store; nothing is ever suppressed for it. */
  | {
      readonly kind: 'office' | 'operator';
      readonly email?: string;
      readonly emailHash?: undefined;
      readonly language: PersonLanguage;
    };

/** Undefined where the person is gone: erased, or never confirmed. */
export const readerOf = async (
  addressee: Addressee,
  store: Store,
  now: Date,
): Promise<KnownReader | undefined> => {
  switch (addressee.kind) {
    case 'application': {
      const application = (await store.find(applications, addressee.id, now))?.state;
      if (!application) return undefined;
      if (application.status === 'SUBMITTED') {
        const { locale: language, email } = application.form.answers;
        return { kind: 'application', application, email, emailHash: application.emailHash, language };
      }
      const person = (await findPerson(store, application.personId))?.state;
      if (!person) return undefined;
      const { contact, emailHash, language, linksSince } = person;
      const known = { application: withContact(application, person), language, linksSince };
      if (addressee.lasting && contact.lastingEmail !== undefined)
        return { kind: 'application', ...known, email: contact.lastingEmail };
      return { kind: 'application', ...known, email: contact.email, emailHash };
    }
    case 'person': {
      const person = (await findPerson(store, addressee.id))?.state;
      if (!person) return undefined;
      const { contact, emailHash, language, linksSince } = person;
      const known = { kind: 'person', person, language, linksSince } as const;
      if (!addressee.wanted && !addressee.former) return { ...known, email: contact.email, emailHash };
      const change = (await store.find(addressChanges, person.id, now))?.state;
      if (addressee.former) {
        const { formerEmail, formerHash } = change ?? {};
        return formerEmail === undefined || formerHash === undefined
          ? undefined
          : { ...known, email: formerEmail, emailHash: formerHash };
      }
      if (!change || change.confirmedAt !== undefined) return undefined;
      return { ...known, email: change.email, emailHash: change.emailHash };
    }
    case 'subscription': {
      const subscription = (await store.find(subscriptions, addressee.id, now))?.state;
      if (!subscription) return undefined;
      const { email, emailHash, language } = subscription;
      return { kind: 'subscription', subscription, email, emailHash, language };
    }
    case 'invitation': {
      const invitation = (await store.find(lateInvitations, addressee.id, now))?.state;
      if (!invitation) return undefined;
      const { email, emailHash, language } = invitation;
      return { kind: 'invitation', invitation, email, emailHash, language };
    }
    case 'company': {
      const contact = (await store.find(companyContacts, addressee.id, now))?.state;
      if (!contact) return undefined;
      const { email, emailHash, language } = contact;
      return { kind: 'company', contact, email, emailHash, language };
    }
    case 'reader': {
      const reader = (await store.find(reportReaders, addressee.id))?.state;
      if (!reader) return undefined;
      const { email, emailHash, language } = reader;
      return { kind: 'reader', email, emailHash, language };
    }
    case 'office':
    case 'operator':
      return { kind: addressee.kind, language: 'en' };
  }
};

/** True where the data of the reader is kept and not used. */
export const isUnused = (reader: KnownReader): boolean =>
  reader.kind === 'person'
    ? reader.person.restriction !== undefined
    : reader.kind === 'application' &&
      'restrictedSince' in reader.application &&
      reader.application.restrictedSince !== undefined;

const personIdOf = (reader: KnownReader): string | undefined => {
  if (reader.kind === 'person') return reader.person.id;
  return reader.kind === 'application' && reader.application.status !== 'SUBMITTED'
    ? reader.application.personId
    : undefined;
};

/** True from the moment in which the erasure of the reader is asked for: the data goes within the hour. */
export const isLeaving = async (reader: KnownReader, store: Store): Promise<boolean> => {
  const id = personIdOf(reader);
  const person = id === undefined ? undefined : await findPerson(store, id);
  return person !== undefined && (await store.find(erasures, erasureIdOf(person.state.id))) !== undefined;
};
