import { MeetingRescheduled } from '../../../../events/meetings.ts';
import { defineMail } from '../../definition.ts';
import { type PlannedValues, plannedExamples, plannedMeeting } from '../../meeting.ts';
import { PAIR_LINK_DAYS } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const meetingMoved = defineMail<typeof MeetingRescheduled, PlannedValues>({
  id: 'meeting-moved',
  on: MeetingRescheduled,
  to: bothOfPair,
  kind: 'service',
  link: ({ meetingId }) => ({ verb: 'plan-meeting', aboutId: meetingId, days: PAIR_LINK_DAYS }),
  leaves: 'at-once',
  quietHours: true,
  values: (data, sources) => plannedMeeting(data, 'PLANNED', sources),
  letters: { en, sv, fi },
  examples: () => plannedExamples,
});
