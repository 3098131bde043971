import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/sv.ts';

export const sv = (meeting: PlannedValues): Letter => ({
  subject: 'Er mentorträff har ändrats',
  preheader: 'Din kalender tar över den nya tiden och platsen.',
  heading: 'Er träff har ändrats',
  greeting: hi(meeting.firstName),
  opening: `Nu träffas du och ${meeting.partnerFirstName}:`,
  details: meetingDetails(meeting),
  action: { label: 'Flytta eller avboka', until: 'Efter träffen kan du berätta om den via samma länk.' },
  otherwise: 'Om det passar behöver du inte göra något.',
  calendar: meetingEntry(meeting),
});
