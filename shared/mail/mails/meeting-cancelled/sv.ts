import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/sv.ts';

export const sv = (meeting: PlannedValues): Letter => ({
  subject: 'Er mentorträff är avbokad',
  preheader: 'Den försvinner ur din kalender.',
  heading: 'Er träff är avbokad',
  greeting: hi(meeting.firstName),
  opening: `Du och ${meeting.partnerFirstName} träffas inte som planerat:`,
  details: meetingDetails(meeting),
  otherwise: 'Kom överens om en ny tid sinsemellan. Ni behöver inte berätta det för oss.',
  calendar: { ...meetingEntry(meeting), cancelled: true },
});
