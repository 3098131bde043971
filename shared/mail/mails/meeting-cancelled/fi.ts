import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/fi.ts';

export const fi = (meeting: PlannedValues): Letter => ({
  subject: 'Mentorointitapaamisenne on peruttu',
  preheader: 'Se poistuu kalenteristasi.',
  heading: 'Tapaamisenne on peruttu',
  greeting: hi(meeting.firstName),
  opening: `Sinun ja parisi${inBrackets(meeting.partnerFirstName)} tapaaminen on peruttu:`,
  details: meetingDetails(meeting),
  otherwise: 'Sopikaa uusi aika keskenänne. Teidän ei tarvitse kertoa siitä meille.',
  calendar: { ...meetingEntry(meeting), cancelled: true },
});
