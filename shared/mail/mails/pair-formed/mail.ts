import { PairFormed } from '../../../../events/pairs.ts';
import { fullNameOf } from '../../../domain/applications/application.ts';
import type { Role } from '../../../domain/kernel/role.ts';
import { cohortDates } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { PAIR_LINK_DAYS } from '../../pair.ts';
import { type AmongPairs, amongPairs } from '../../proposal.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, ownRole, pairAndPartner } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type PairFormedValues = AmongPairs & {
  /** Day of the kick-off, where it lies ahead. */
  readonly kickOff?: string | undefined;
  /** The role of the reader. */
  readonly role: Role;
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
  link: ({ pairId }) => ({ verb: 'confirm-agreement', aboutId: pairId, days: PAIR_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  values: async ({ cohortId, pairId }, sources) => {
    const found = await pairAndPartner(pairId, sources);
    if (found?.pair.status !== 'FORMED') return undefined;
    const { firstName, email, phone } = found.partner.form.answers;
    return {
      ...amongPairs(ownApplication(sources), pairId),
      kickOff: (await cohortDates(cohortId, sources)).kickOff,
      role: ownRole(sources),
      firstName: ownApplication(sources).form.answers.firstName,
      partner: {
        firstName,
        fullName: fullNameOf(found.partner),
        email,
        ...(phone === undefined ? {} : { phone }),
      },
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      hasOthers: true,
      ordinal: 2,
      role: 'mentor',
      firstName: 'Ada',
      partner: { firstName: 'Lin', fullName: 'Lin Esimerkki', email: 'lin@example.org' },
    },
    {
      hasOthers: false,
      kickOff: '2027-03-18',
      role: 'student',
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
