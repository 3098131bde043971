import { meetingsText } from '../../../text/meetings/text.ts';
import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { hi, theDay } from '../../words/fi.ts';
import type { MeetingReportedValues } from './mail.ts';

export const fi = ({
  firstName,
  partnerFirstName,
  heldOn,
  minutes,
  mode,
  confirmBy,
  isCorrected,
}: MeetingReportedValues): Letter => ({
  subject: isCorrected
    ? 'Tapaamisenne tietoja on korjattu: pitävätkö ne paikkansa?'
    : 'Mentorointitapaamisenne on kirjattu: pitääkö se paikkansa?',
  preheader: 'Jos pitää, sinun ei tarvitse tehdä mitään.',
  heading: 'Olette tavanneet',
  greeting: hi(firstName),
  opening: isCorrected
    ? `Parisi${inBrackets(partnerFirstName)} on korjannut tapaamisenne tietoja. Nyt ne ovat:`
    : `Parisi${inBrackets(partnerFirstName)} on kertonut tapaamisestanne näin.`,
  details: [
    { term: 'Päivä', detail: theDay(heldOn) },
    { term: 'Miten', detail: meetingsText.fi.modes[mode] },
    { term: 'Kesto', detail: meetingsText.fi.minutes(minutes) },
  ],
  action: {
    label: 'Vahvista tai korjaa',
    until: `Voit korjata tietoja. Viimeinen päivä on ${theDay(confirmBy)}.`,
  },
  otherwise:
    'Jos tiedot pitävät paikkansa, sinun ei tarvitse tehdä mitään: sen jälkeen tapaaminen lasketaan.',
});
