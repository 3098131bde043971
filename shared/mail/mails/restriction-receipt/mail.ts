import { PersonRestricted } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type RestrictionReceiptValues = { readonly firstName: string };

export const restrictionReceipt = defineMail<typeof PersonRestricted, RestrictionReceiptValues>({
  id: 'restriction-receipt',
  on: PersonRestricted,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  evenRestricted: true,
  values: (_, sources) => {
    const { contact, restriction } = ownPerson(sources);
    return restriction === undefined || restriction.lift !== undefined
      ? undefined
      : { firstName: contact.firstName };
  },
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin' }],
});
