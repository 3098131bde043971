import { GroupSessionMoved } from '../../../../events/group-sessions.ts';
import { defineMail } from '../../definition.ts';
import { GROUP_LINK_DAYS, type GroupMailValues, groupMailExamples, groupNews } from '../../group.ts';
import { groupGuests } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const groupSessionMoved = defineMail<typeof GroupSessionMoved, GroupMailValues>({
  id: 'group-session-moved',
  on: GroupSessionMoved,
  to: [groupGuests],
  kind: 'service',
  link: () => ({ verb: 'answer-sessions', days: GROUP_LINK_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: ({ sessionId, revision }, sources) =>
    // Moved once more since: the later mail tells of it.
    groupNews(sessionId, (session) => session.revision === revision, sources),
  letters: { en, sv, fi },
  examples: groupMailExamples,
});
