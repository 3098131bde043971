import { answerProposalAsk } from './answer-proposal/ask.ts';
import { answerQuestionAsk } from './answer-question/ask.ts';
import { answerSurveyAsk } from './answer-survey/ask.ts';
import type { Ask } from './ask.ts';
import { chooseSessionAsk } from './choose-session/ask.ts';
import { completeProfileAsk } from './complete-profile/ask.ts';
import { confirmAsk } from './confirm/ask.ts';
import { confirmSubscriptionAsk } from './confirm-subscription/ask.ts';
import { raiseCapacityAsk } from './raise-capacity/ask.ts';
import { unsubscribeAsk } from './unsubscribe/ask.ts';

/** Every question that a link of a mail can ask. */
export const ASKS: readonly Ask[] = [
  confirmAsk,
  answerQuestionAsk,
  completeProfileAsk,
  chooseSessionAsk,
  raiseCapacityAsk,
  answerProposalAsk,
  answerSurveyAsk,
  confirmSubscriptionAsk,
  unsubscribeAsk,
];

export const askOf = (verb: string): Ask | undefined => ASKS.find((ask) => ask.verb === verb);
