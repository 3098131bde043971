import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/sv.ts';

export const sv = (meeting: PlannedValues): Letter => ({
  subject: 'Er mentorträff, till din kalender',
  preheader: 'Lägg in den i kalendern med ett klick.',
  heading: 'Er träff är planerad',
  greeting: hi(meeting.firstName),
  opening: `Du och ${meeting.partnerFirstName} träffas:`,
  details: meetingDetails(meeting),
  action: { label: 'Flytta eller avboka', until: 'Efter träffen kan du berätta om den via samma länk.' },
  otherwise: 'Om det passar behöver du inte göra något.',
  calendar: meetingEntry(meeting),
});
