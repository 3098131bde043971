import { PairDeclined } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { type EndedValues, endedProposal } from '../../proposal.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Never who said no, nor why: the reader only learns that this pair comes to nothing. */
export type ProposalDeclinedValues = EndedValues;

export const proposalDeclined = defineMail<typeof PairDeclined, ProposalDeclinedValues>({
  id: 'proposal-declined',
  on: PairDeclined,
  to: bothOfPair,
  when: ({ by }, recipient) => recipient !== by,
  kind: 'service',
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ proposalId }, sources) => endedProposal(proposalId, sources),
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', hasOthers: true, isSought: false },
    { role: 'mentor', firstName: 'Ada', hasOthers: false, isSought: true },
    { role: 'student', firstName: 'Lin', hasOthers: false, isSought: true },
  ],
});
