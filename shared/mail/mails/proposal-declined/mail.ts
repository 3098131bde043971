import type { Side } from '../../../../events/codes.ts';
import { PairDeclined } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, ownSide } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Neither the name nor the reason of the one who said no: the reader only learns that this pair comes to nothing. */
export type ProposalDeclinedValues = { readonly side: Side; readonly firstName: string };

export const proposalDeclined = defineMail<typeof PairDeclined, ProposalDeclinedValues>({
  id: 'proposal-declined',
  on: PairDeclined,
  to: bothOfPair,
  when: ({ by }, recipient) => recipient !== by,
  kind: 'service',
  quietHours: true,
  values: (_, sources) => ({
    side: ownSide(sources),
    firstName: ownApplication(sources).form.answers.firstName,
  }),
  letters: { en, sv, fi },
  examples: () => [
    { side: 'mentor', firstName: 'Ada' },
    { side: 'mentee', firstName: 'Lin' },
  ],
});
