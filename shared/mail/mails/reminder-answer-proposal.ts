import type { Side } from '../../../events/codes.ts';
import { ReminderDue } from '../../../events/follow-up.ts';
import type { MailDefinition } from '../definition.ts';

export type ReminderAnswerProposalValues = {
  readonly side: Side;
  readonly firstName: string;
  /** The other of the two, by first name only. */
  readonly partnerFirstName: string;
  /** ISO instant. */
  readonly answerBy: string;
};

/** A reminder is for one of the two; whoever reads it before writing leaves out the other, who may have answered. */
export const reminderAnswerProposal: MailDefinition<
  'reminder-answer-proposal',
  typeof ReminderDue,
  ReminderAnswerProposalValues
> = {
  id: 'reminder-answer-proposal',
  on: ReminderDue,
  to: ['mentor', 'mentee'],
  when: ({ kind }) => kind === 'ANSWER_PROPOSAL',
  kind: 'service',
  link: 'answer-proposal',
  quietHours: true,
  examples: [
    { side: 'mentor', firstName: 'Ada', partnerFirstName: 'Lin', answerBy: '2027-03-10T21:59:59.000Z' },
    { side: 'mentee', firstName: 'Lin', partnerFirstName: 'Ada', answerBy: '2027-03-10T21:59:59.000Z' },
  ],
};
