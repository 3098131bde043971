import { GroupSessionsOffered } from '../../../../events/group-sessions.ts';
import { defineMail } from '../../definition.ts';
import { GROUP_LINK_DAYS, type InvitationValues, invitationExamples, openInvitations } from '../../group.ts';
import { applicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** One mail for all sessions of a season. */
export const groupInvitation = defineMail<typeof GroupSessionsOffered, InvitationValues>({
  id: 'group-invitation',
  on: GroupSessionsOffered,
  to: [applicant],
  kind: 'service',
  link: () => ({ verb: 'answer-sessions', days: GROUP_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ sessionIds }, sources) => openInvitations(sources, sessionIds),
  letters: { en, sv, fi },
  examples: invitationExamples,
});
