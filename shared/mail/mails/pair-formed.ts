import type { Side } from '../../../events/codes.ts';
import { PairFormed } from '../../../events/pairs.ts';
import type { MailDefinition } from '../definition.ts';

export type PairFormedValues = {
  /** Which of the two the letter is written to. */
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

export const pairFormed: MailDefinition<'pair-formed', typeof PairFormed, PairFormedValues> = {
  id: 'pair-formed',
  on: PairFormed,
  to: ['mentor', 'mentee'],
  kind: 'service',
  quietHours: true,
  examples: [
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
};
