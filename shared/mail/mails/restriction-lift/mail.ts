import { RestrictionLiftAnnounced } from '../../../../events/people.ts';
import { defineMail } from '../../definition.ts';
import { person } from '../../recipients.ts';
import { ownPerson } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type RestrictionLiftValues = {
  readonly firstName: string;
  /** Finnish date. */
  readonly on: string;
  /** In the words of the member of staff. */
  readonly reason: string;
};

/** Art. 18(3): a person with a restriction is told before it ends. */
export const restrictionLift = defineMail<typeof RestrictionLiftAnnounced, RestrictionLiftValues>({
  id: 'restriction-lift',
  on: RestrictionLiftAnnounced,
  to: [person],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  evenRestricted: true,
  values: ({ on }, sources) => {
    const { contact, restriction } = ownPerson(sources);
    if (restriction?.lift?.reason === undefined) return undefined;
    return { firstName: contact.firstName, on, reason: restriction.lift.reason };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      firstName: 'Lin',
      on: '2027-03-08',
      reason: 'The year of graduation is corrected, as you wrote to us.',
    },
  ],
});
