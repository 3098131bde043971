import type { Side } from '../../../../events/codes.ts';
import { PairFormed } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, ownSide, pairAndPartner } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type PairFormedValues = {
  /** The side that the letter is written to. */
  readonly side: Side;
  readonly firstName: string;
  /** Both have said yes: now each gets the other’s contact details. */
  readonly partner: {
    readonly firstName: string;
    /** First and last name, or the one name a person has. */
    readonly fullName: string;
    readonly email: string;
    readonly phone?: string | undefined;
  };
};

export const pairFormed = defineMail<typeof PairFormed, PairFormedValues>({
  id: 'pair-formed',
  on: PairFormed,
  to: bothOfPair,
  kind: 'service',
  quietHours: true,
  values: async ({ pairId }, sources) => {
    const found = await pairAndPartner(pairId, sources);
    if (found?.pair.status !== 'ACCEPTED') return undefined;
    const { firstName, lastName, email, phone } = found.partner.form.answers;
    return {
      side: ownSide(sources),
      firstName: ownApplication(sources).form.answers.firstName,
      partner: {
        firstName,
        fullName: lastName === undefined ? firstName : `${firstName} ${lastName}`,
        email,
        ...(phone === undefined ? {} : { phone }),
      },
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      side: 'mentor',
      firstName: 'Ada',
      partner: { firstName: 'Lin', fullName: 'Lin Esimerkki', email: 'lin@example.org' },
    },
    {
      side: 'mentee',
      firstName: 'Lin',
      partner: {
        firstName: 'Ada',
        fullName: 'Ada Exempel',
        email: 'ada@example.com',
        phone: '+358 40 000 0000',
      },
    },
  ],
});
