import { answerProposalAsk } from './answer-proposal/ask.ts';
import { answerQuestionAsk } from './answer-question/ask.ts';
import { answerSessionsAsk } from './answer-sessions/ask.ts';
import { answerSurveyAsk } from './answer-survey/ask.ts';
import { applyLateAsk } from './apply-late/ask.ts';
import type { Ask } from './ask.ts';
import { askForHelpAsk } from './ask-for-help/ask.ts';
import { chooseSessionAsk } from './choose-session/ask.ts';
import { completeProfileAsk } from './complete-profile/ask.ts';
import { confirmAsk } from './confirm/ask.ts';
import { confirmAddressAsk } from './confirm-address/ask.ts';
import { confirmAgreementAsk } from './confirm-agreement/ask.ts';
import { confirmContactAsk } from './confirm-contact/ask.ts';
import { confirmMeetingAsk } from './confirm-meeting/ask.ts';
import { confirmSubscriptionAsk } from './confirm-subscription/ask.ts';
import { planMeetingAsk } from './plan-meeting/ask.ts';
import { raiseCapacityAsk } from './raise-capacity/ask.ts';
import { reportMeetingAsk } from './report-meeting/ask.ts';
import { restOrEndAsk } from './rest-or-end/ask.ts';
import { unsubscribeAsk } from './unsubscribe/ask.ts';

/** Every question that a link of a mail can ask. A bundle loads each with its first link (infra/build/on-demand.ts). */
export const ASKS: readonly Ask[] = [
  confirmAsk,
  applyLateAsk,
  answerQuestionAsk,
  completeProfileAsk,
  chooseSessionAsk,
  raiseCapacityAsk,
  answerProposalAsk,
  answerSurveyAsk,
  answerSessionsAsk,
  confirmSubscriptionAsk,
  unsubscribeAsk,
  confirmAddressAsk,
  confirmAgreementAsk,
  confirmContactAsk,
  planMeetingAsk,
  reportMeetingAsk,
  confirmMeetingAsk,
  askForHelpAsk,
  restOrEndAsk,
];

export const askOf = (verb: string): Ask | undefined => ASKS.find((ask) => ask.verb === verb);

/** The ask that takes a body with this verb. */
export const askOfAct = (verb: string): Ask | undefined => ASKS.find(({ takes }) => takes.includes(verb));

/** The asks that a link to this one opens. */
export const groupOf = ({ group }: Pick<Ask, 'group'>): readonly Ask[] =>
  group === undefined ? [] : ASKS.filter((ask) => ask.group === group);
