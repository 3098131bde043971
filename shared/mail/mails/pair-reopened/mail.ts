import { PairReopened } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import { type PairChangeValues, pairChange, pairChangeExamples } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const pairReopened = defineMail<typeof PairReopened, PairChangeValues>({
  id: 'pair-reopened',
  on: PairReopened,
  to: bothOfPair,
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: ({ pairId }, sources) => pairChange(pairId, ({ status }) => status !== 'ENDED_EARLY', sources),
  letters: { en, sv, fi },
  examples: () => pairChangeExamples,
});
