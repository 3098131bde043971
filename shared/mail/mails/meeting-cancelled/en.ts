import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/en.ts';

export const en = (meeting: PlannedValues): Letter => ({
  subject: 'Your mentoring meeting is cancelled',
  preheader: 'It leaves your calendar.',
  heading: 'Your meeting is cancelled',
  greeting: hi(meeting.firstName),
  opening: `You and ${meeting.partnerFirstName} do not meet as planned:`,
  details: meetingDetails(meeting),
  otherwise: 'Agree on a new time between you. You need not tell us.',
  calendar: { ...meetingEntry(meeting), cancelled: true },
});
