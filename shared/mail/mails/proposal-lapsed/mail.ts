import type { Side } from '../../../../events/codes.ts';
import { PairProposalLapsed } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { bothOfPair } from '../../recipients.ts';
import { ownApplication, ownSide } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ProposalLapsedValues = {
  readonly side: Side;
  readonly firstName: string;
  /** True where the reader had said yes: they read that it was not up to them. */
  readonly answered: boolean;
};

export const proposalLapsed = defineMail<typeof PairProposalLapsed, ProposalLapsedValues>({
  id: 'proposal-lapsed',
  on: PairProposalLapsed,
  to: bothOfPair,
  kind: 'service',
  quietHours: true,
  values: async ({ pairId }, sources) => {
    const pair = await sources.pair(pairId);
    if (pair?.status !== 'LAPSED') return undefined;
    const side = ownSide(sources);
    return {
      side,
      firstName: ownApplication(sources).form.answers.firstName,
      answered: pair.acceptedBy === side,
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    { side: 'mentor', firstName: 'Ada', answered: true },
    { side: 'mentor', firstName: 'Ada', answered: false },
    { side: 'mentee', firstName: 'Lin', answered: true },
    { side: 'mentee', firstName: 'Lin', answered: false },
  ],
});
