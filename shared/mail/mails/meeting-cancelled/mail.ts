import { MeetingCancelled } from '../../../../events/meetings.ts';
import { defineMail } from '../../definition.ts';
import { type PlannedValues, plannedExamples, plannedMeeting } from '../../meeting.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const meetingCancelled = defineMail<typeof MeetingCancelled, PlannedValues>({
  id: 'meeting-cancelled',
  on: MeetingCancelled,
  to: bothOfPair,
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: (data, sources) => plannedMeeting(data, 'CANCELLED', sources),
  letters: { en, sv, fi },
  examples: () => plannedExamples,
});
