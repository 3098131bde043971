import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PlannedValues } from '../../meeting.ts';
import { hi, meetingDetails, meetingEntry } from '../../words/fi.ts';

export const fi = (meeting: PlannedValues): Letter => ({
  subject: 'Mentorointitapaamisenne kalenteriisi',
  preheader: 'Lisää se kalenteriisi yhdellä napsautuksella.',
  heading: 'Tapaamisenne on sovittu',
  greeting: hi(meeting.firstName),
  opening: `Sinulla ja parillasi${inBrackets(meeting.partnerFirstName)} on tapaaminen:`,
  details: meetingDetails(meeting),
  action: { label: 'Siirrä tai peru', until: 'Tapaamisen jälkeen voit kertoa siitä samalla linkillä.' },
  otherwise: 'Jos aika sopii, sinun ei tarvitse tehdä mitään.',
  calendar: meetingEntry(meeting),
});
