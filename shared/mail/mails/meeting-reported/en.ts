import { meetingsText } from '../../../text/meetings/text.ts';
import { asFirstWord } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/en.ts';
import type { MeetingReportedValues } from './mail.ts';

export const en = ({
  firstName,
  partnerFirstName,
  heldOn,
  minutes,
  mode,
  confirmBy,
  isCorrected,
}: MeetingReportedValues): Letter => ({
  subject: isCorrected
    ? 'A correction about your mentoring meeting: is it right?'
    : 'Your mentoring meeting is noted: is that right?',
  preheader: 'If it is, you need do nothing.',
  heading: 'You have met',
  greeting: hi(firstName),
  opening: isCorrected
    ? `${asFirstWord(partnerFirstName)} has corrected what was noted about your meeting. Now it says:`
    : `This is what ${partnerFirstName} has told us about your meeting.`,
  details: [
    { term: 'Day', detail: day(heldOn) },
    { term: 'How', detail: meetingsText.en.modes[mode] },
    { term: 'Length', detail: meetingsText.en.minutes(minutes) },
  ],
  action: { label: 'Confirm or correct', until: `You can correct it until ${day(confirmBy)}.` },
  otherwise: 'If it is right, you need do nothing: after that day the meeting counts.',
});
