import { ParticipantWaitlisted } from '../../../events/applications.ts';
import type { Role } from '../../../events/codes.ts';
import type { MailDefinition } from '../definition.ts';

export type WaitingListValues = { readonly role: Role; readonly firstName: string };

export const waitingList: MailDefinition<'waiting-list', typeof ParticipantWaitlisted, WaitingListValues> = {
  id: 'waiting-list',
  on: ParticipantWaitlisted,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [
    { role: 'mentor', firstName: 'Ada' },
    { role: 'student', firstName: 'Lin' },
  ],
};
