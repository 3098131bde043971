import { meetingsText } from '../../../text/meetings/text.ts';
import { asFirstWord } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/sv.ts';
import type { MeetingReportedValues } from './mail.ts';

export const sv = ({
  firstName,
  partnerFirstName,
  heldOn,
  minutes,
  mode,
  confirmBy,
  isCorrected,
}: MeetingReportedValues): Letter => ({
  subject: isCorrected
    ? 'En rättelse om er mentorträff: stämmer den?'
    : 'Er mentorträff är antecknad: stämmer det?',
  preheader: 'Om det stämmer behöver du inte göra något.',
  heading: 'Ni har träffats',
  greeting: hi(firstName),
  opening: isCorrected
    ? `${asFirstWord(partnerFirstName)} har rättat det som var antecknat om er träff. Nu står det så här:`
    : `Så här har ${partnerFirstName} berättat om er träff.`,
  details: [
    { term: 'Dag', detail: day(heldOn) },
    { term: 'Hur', detail: meetingsText.sv.modes[mode] },
    { term: 'Längd', detail: meetingsText.sv.minutes(minutes) },
  ],
  action: { label: 'Bekräfta eller rätta', until: `Du kan rätta till och med ${day(confirmBy)}.` },
  otherwise: 'Om det stämmer behöver du inte göra något: efter den dagen räknas träffen.',
});
