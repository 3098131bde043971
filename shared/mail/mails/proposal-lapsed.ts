import type { Side } from '../../../events/codes.ts';
import { PairProposalLapsed } from '../../../events/pairs.ts';
import type { MailDefinition } from '../definition.ts';

export type ProposalLapsedValues = {
  readonly side: Side;
  readonly firstName: string;
  /** Whether the reader had said yes. One who did hears that it was not up to them. */
  readonly answered: boolean;
};

export const proposalLapsed: MailDefinition<
  'proposal-lapsed',
  typeof PairProposalLapsed,
  ProposalLapsedValues
> = {
  id: 'proposal-lapsed',
  on: PairProposalLapsed,
  to: ['mentor', 'mentee'],
  kind: 'service',
  quietHours: true,
  examples: [
    { side: 'mentor', firstName: 'Ada', answered: true },
    { side: 'mentor', firstName: 'Ada', answered: false },
    { side: 'mentee', firstName: 'Lin', answered: true },
    { side: 'mentee', firstName: 'Lin', answered: false },
  ],
};
