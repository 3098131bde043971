import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/en.ts';

export const en = (meeting: PlannedValues): Letter => ({
  subject: 'Your mentoring meeting has changed',
  preheader: 'Your calendar takes over the new time and place.',
  heading: 'Your meeting has changed',
  greeting: hi(meeting.firstName),
  opening: `Now you and ${meeting.partnerFirstName} meet:`,
  details: meetingDetails(meeting),
  action: { label: 'Move or cancel', until: 'After the meeting you can tell us about it by the same link.' },
  otherwise: 'If it suits, you need do nothing.',
  calendar: meetingEntry(meeting),
});
