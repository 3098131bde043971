import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/fi.ts';

export const fi = (meeting: PlannedValues): Letter => ({
  subject: 'Mentorointitapaamisenne on muuttunut',
  preheader: 'Kalenterisi päivittää uuden ajan ja paikan.',
  heading: 'Tapaamisenne on muuttunut',
  greeting: hi(meeting.firstName),
  opening: `Sinun ja parisi${inBrackets(meeting.partnerFirstName)} tapaaminen on nyt:`,
  details: meetingDetails(meeting),
  action: { label: 'Siirrä tai peru', until: 'Tapaamisen jälkeen voit kertoa siitä samalla linkillä.' },
  otherwise: 'Jos aika sopii, sinun ei tarvitse tehdä mitään.',
  calendar: meetingEntry(meeting),
});
