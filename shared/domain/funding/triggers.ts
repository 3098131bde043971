import type { EventDefinition } from '../../../events/define.ts';
import { FundingDatesMoved, FundingDecisionEntered } from '../../../events/funding.ts';

/** Facts after which figures are counted anew: the days of a decision are new. */
export const RECOUNT_TRIGGERS: readonly EventDefinition[] = [FundingDatesMoved, FundingDecisionEntered];
