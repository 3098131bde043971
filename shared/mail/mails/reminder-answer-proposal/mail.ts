import { ReminderDue } from '../../../../events/follow-up.ts';
import type { Role } from '../../../domain/kernel/role.ts';
import { defineMail } from '../../definition.ts';
import { type AmongPairs, amongPairs } from '../../proposal.ts';
import { remindedPair } from '../../recipients.ts';
import { ownApplication, ownRole, pairAndPartner } from '../../sources.ts';
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
  to: remindedPair,
  when: ({ kind }) => kind === 'ANSWER_PROPOSAL',
  kind: 'service',
  link: ({ aboutId }) => ({ verb: 'answer-proposal', aboutId }),
  quietHours: true,
  values: async ({ aboutId }, sources) => {
    const found = await pairAndPartner(aboutId, sources);
    const role = ownRole(sources);
    const isOpen =
      found?.pair.status === 'PROPOSED' ||
      (found?.pair.status === 'HALF_ACCEPTED' && found.pair.acceptedBy !== role);
    return found && isOpen
      ? {
          ...amongPairs(ownApplication(sources), aboutId),
          role,
          firstName: ownApplication(sources).form.answers.firstName,
          partnerFirstName: found.partner.form.answers.firstName,
          answerBy: found.pair.answerBy,
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
