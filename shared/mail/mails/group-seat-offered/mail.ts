import { GroupSeatOffered } from '../../../../events/group-sessions.ts';
import { guestIn } from '../../../domain/sessions/group-session.ts';
import { defineMail } from '../../definition.ts';
import { GROUP_LINK_DAYS, type GroupMailValues, groupMailExamples, groupNews } from '../../group.ts';
import { applicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const groupSeatOffered = defineMail<typeof GroupSeatOffered, GroupMailValues>({
  id: 'group-seat-offered',
  on: GroupSeatOffered,
  to: [applicant],
  kind: 'service',
  link: () => ({ verb: 'answer-sessions', days: GROUP_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  values: ({ sessionId, applicationId }, sources) =>
    groupNews(
      sessionId,
      (session) =>
        session.cancelled === undefined && guestIn(session, applicationId)?.answer?.is === 'COMING',
      sources,
    ),
  letters: { en, sv, fi },
  examples: groupMailExamples,
});
