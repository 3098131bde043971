import type { Side } from '../../../events/codes.ts';
import { PairDeclined } from '../../../events/pairs.ts';
import type { MailDefinition } from '../definition.ts';

/** Neither who said no, nor why: the reader only learns that this pair comes to nothing. */
export type ProposalDeclinedValues = { readonly side: Side; readonly firstName: string };

export const proposalDeclined: MailDefinition<
  'proposal-declined',
  typeof PairDeclined,
  ProposalDeclinedValues
> = {
  id: 'proposal-declined',
  on: PairDeclined,
  to: ['mentor', 'mentee'],
  when: ({ by }, recipient) => recipient !== by,
  kind: 'service',
  quietHours: true,
  examples: [
    { side: 'mentor', firstName: 'Ada' },
    { side: 'mentee', firstName: 'Lin' },
  ],
};
