import { ReminderDue } from '../../../../events/follow-up.ts';
import type { Role } from '../../../domain/kernel/role.ts';
import { defineMail } from '../../definition.ts';
import { type AmongPairs, amongPairs } from '../../proposal.ts';
import { remindedOfProposal } from '../../recipients.ts';
import { ownApplication, ownRole, proposalAndPartner } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReminderAnswerProposalValues = AmongPairs & {
  readonly role: Role;
  readonly firstName: string;
  /** The other of the two, by first name only. */
  readonly partnerFirstName: string;
  /** ISO instant. */
  readonly answerBy: string;
};

/** The reminder is about both of a pair; a person who has answered meanwhile gets no letter. */
export const reminderAnswerProposal = defineMail<typeof ReminderDue, ReminderAnswerProposalValues>({
  id: 'reminder-answer-proposal',
  on: ReminderDue,
  to: remindedOfProposal,
  when: ({ kind }) => kind === 'ANSWER_PROPOSAL',
  kind: 'service',
  link: ({ aboutId }) => ({ verb: 'answer-proposal', aboutId }),
  leaves: 'soon',
  quietHours: true,
  values: async ({ aboutId }, sources) => {
    const found = await proposalAndPartner(aboutId, sources);
    const role = ownRole(sources);
    const isOpen =
      found?.proposal.status === 'PROPOSED' ||
      (found?.proposal.status === 'HALF_ACCEPTED' && found.proposal.acceptedBy !== role);
    return found && isOpen
      ? {
          ...amongPairs(ownApplication(sources), aboutId),
          role,
          firstName: ownApplication(sources).form.answers.firstName,
          partnerFirstName: found.partner.form.answers.firstName,
          answerBy: found.proposal.answerBy,
        }
      : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      hasOthers: true,
      ordinal: 2,
      role: 'mentor',
      firstName: 'Ada',
      partnerFirstName: 'Lin',
      answerBy: '2027-03-10T21:59:59.000Z',
    },
    {
      hasOthers: false,
      role: 'student',
      firstName: 'Lin',
      partnerFirstName: 'Ada',
      answerBy: '2027-03-10T21:59:59.000Z',
    },
  ],
});
