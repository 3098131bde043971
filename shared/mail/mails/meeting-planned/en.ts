import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/en.ts';

export const en = (meeting: PlannedValues): Letter => ({
  subject: 'Your mentoring meeting, for your calendar',
  preheader: 'Add it to your calendar with one click.',
  heading: 'Your meeting is planned',
  greeting: hi(meeting.firstName),
  opening: `You and ${meeting.partnerFirstName} meet:`,
  details: meetingDetails(meeting),
  action: { label: 'Move or cancel', until: 'After the meeting you can tell us about it by the same link.' },
  otherwise: 'If it suits, you need do nothing.',
  calendar: meetingEntry(meeting),
});
