import { PairResumed } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { type PairChangeValues, pairChange, pairChangeExamples } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const pairResumed = defineMail<typeof PairResumed, PairChangeValues>({
  id: 'pair-resumed',
  on: PairResumed,
  to: bothOfPair,
  kind: 'service',
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ pairId }, sources) => pairChange(pairId, ({ status }) => status === 'FORMED', sources),
  letters: { en, sv, fi },
  examples: () => pairChangeExamples,
});
