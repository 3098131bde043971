import { OwnPageMailRequested } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type OwnPageMailValues = { readonly firstName: string; readonly path: string };

/** Holds no link of its own: the page asks for a code, which goes to the same address. */
export const ownPageMail = defineMail<typeof OwnPageMailRequested, OwnPageMailValues>({
  id: 'own-page-mail',
  on: OwnPageMailRequested,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  evenRestricted: true,
  values: (_, sources) => ({
    firstName: ownPerson(sources).contact.firstName,
    path: sources.myPagePath(),
  }),
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin', path: '/a/me' }],
});
