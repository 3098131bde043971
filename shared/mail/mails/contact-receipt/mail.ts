import { PersonContactCorrected } from '../../../../events/people.ts';
import { CONTACT_FIELDS, type ContactField } from '../../../domain/people/person.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReceiptField = ContactField | 'email';
export type ContactReceiptValues = { readonly firstName: string; readonly fields: readonly ReceiptField[] };

/** Proof for a person of what they, or staff for them, have corrected: the fields, and never a value of them. */
export const contactReceipt = defineMail<typeof PersonContactCorrected, ContactReceiptValues>({
  id: 'contact-receipt',
  on: PersonContactCorrected,
  to: [person],
  when: ({ fields = [] }) => fields.length > 0,
  kind: 'service',
  leaves: 'soon',
  quietHours: true,
  evenRestricted: true,
  values: ({ fields = [] }, sources) => ({
    firstName: ownPerson(sources).contact.firstName,
    fields: CONTACT_FIELDS.filter((field) => fields.includes(field)),
  }),
  letters: { en, sv, fi },
  examples: () => [
    { firstName: 'Lin', fields: ['phone'] },
    { firstName: 'Åsa', fields: [...CONTACT_FIELDS] },
  ],
});
