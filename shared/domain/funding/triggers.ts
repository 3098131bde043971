import { detailTypeOf } from '../../../events/define.ts';
import { FundingDatesMoved, FundingDecisionEntered } from '../../../events/funding.ts';

/** Detail-types after which figures are counted anew: the days of a decision are new. */
export const recountTriggers = (): string[] => [FundingDatesMoved, FundingDecisionEntered].map(detailTypeOf);
