import { PairPaused } from '../../../../events/pairs.ts';
import type { Pair } from '../../../domain/pairs/pair.ts';
import { defineMail } from '../../definition.ts';
import { type PairChangeValues, pairChange, pairChangeExamples } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type PairPausedValues = PairChangeValues & {
  /** The last day of the pause. */
  readonly until: string;
};

export const pairPaused = defineMail<typeof PairPaused, PairPausedValues>({
  id: 'pair-paused',
  on: PairPaused,
  to: bothOfPair,
  kind: 'service',
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ pairId, until }, sources) => {
    const isTrue = (pair: Pair) => pair.status === 'PAUSED' && pair.until === until;
    const values = await pairChange(pairId, isTrue, sources);
    return values && { ...values, until };
  },
  letters: { en, sv, fi },
  examples: () => pairChangeExamples.map((values) => ({ ...values, until: '2027-08-15' })),
});
