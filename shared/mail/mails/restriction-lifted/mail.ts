import { RestrictionLifted } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type RestrictionLiftedValues = { readonly firstName: string };

export const restrictionLifted = defineMail<typeof RestrictionLifted, RestrictionLiftedValues>({
  id: 'restriction-lifted',
  on: RestrictionLifted,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: (_, sources) => {
    const { contact, restriction } = ownPerson(sources);
    return restriction === undefined ? { firstName: contact.firstName } : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [{ firstName: 'Lin' }],
});
