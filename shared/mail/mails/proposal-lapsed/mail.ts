import { PairProposalLapsed } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { type EndedValues, endedProposal } from '../../proposal.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownRole } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ProposalLapsedValues = EndedValues & {
  /** True where the reader had said yes: they read that it was not up to them. */
  readonly answered: boolean;
};

export const proposalLapsed = defineMail<typeof PairProposalLapsed, ProposalLapsedValues>({
  id: 'proposal-lapsed',
  on: PairProposalLapsed,
  to: bothOfPair,
  kind: 'service',
  // Somebody who has not answered tells whether to go on.
  link: ({ proposalId, acceptedBy }, recipient) =>
    recipient === acceptedBy ? undefined : { verb: 'answer-proposal', aboutId: proposalId },
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ proposalId }, sources) => {
    const proposal = await sources.proposal(proposalId);
    if (proposal?.status !== 'LAPSED') return undefined;
    return {
      ...(await endedProposal(proposalId, sources)),
      answered: proposal.acceptedBy === ownRole(sources),
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      role: 'mentor',
      firstName: 'Ada',
      partnerFirstName: 'Lin',
      hasOthers: true,
      isSought: false,
      answered: true,
    },
    {
      role: 'mentor',
      firstName: 'Ada',
      partnerFirstName: 'Lin',
      hasOthers: true,
      isSought: false,
      answered: false,
    },
    { role: 'mentor', firstName: 'Ada', hasOthers: false, isSought: true, answered: false },
    { role: 'student', firstName: 'Lin', hasOthers: false, isSought: true, answered: true },
    { role: 'student', firstName: 'Lin', hasOthers: false, isSought: true, answered: false },
  ],
});
