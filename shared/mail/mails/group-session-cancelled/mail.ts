import { GroupSessionCancelled } from '../../../../events/group-sessions.ts';
import { defineMail } from '../../definition.ts';
import { type GroupMailValues, groupMailExamples, groupNews } from '../../group.ts';
import { groupGuests } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const groupSessionCancelled = defineMail<typeof GroupSessionCancelled, GroupMailValues>({
  id: 'group-session-cancelled',
  on: GroupSessionCancelled,
  to: [groupGuests],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: ({ sessionId }, sources) =>
    groupNews(sessionId, ({ cancelled }) => cancelled !== undefined, sources),
  letters: { en, sv, fi },
  examples: groupMailExamples,
});
