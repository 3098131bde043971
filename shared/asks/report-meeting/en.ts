import { asFirstWord } from '../../text/partner.ts';

/** The page on which one of a pair tells that the two met. */
export const en = {
  menu: 'Report a meeting',
  title: (partner: string) => `Did you meet ${partner}?`,
  lead: 'We ask when, how and for how long. What you talked about stays between the two of you.',
  day: 'When did you meet?',
  today: 'Today',
  yesterday: 'Yesterday',
  other: 'Another day',
  planned: (day: string) => `As planned, on ${day}`,
  date: 'The day, if it was another one',
  dayMissing: 'Choose the day.',
  mode: 'How did you meet?',
  modeMissing: 'Choose how you met.',
  minutes: 'For how long?',
  minutesMissing: 'Choose how long it took.',
  mood: 'How did it go, for you? (optional)',
  moodHint: 'Only the coordinator sees this.',
  report: 'We met',
  confirmed: (partner: string) =>
    `${asFirstWord(partner)} can correct us for at least a week. After that the meeting counts.`,
  notYetHeading: 'You have not met lately?',
  notYetText: 'That is all right. Tell us, so that we need not ask again this month.',
  notYet: 'Not this month',
  outcomes: {
    reported: {
      title: 'Thank you, the meeting is noted',
      text: 'Your partner gets a short mail and can correct us for at least a week.',
    },
    confirmed: { title: 'Thank you, the meeting counts', text: 'Both of you have told us about it now.' },
    notYet: {
      title: 'Thank you for telling us',
      text: 'Everything is fine as it is. Suggest a day to your partner when it suits you both.',
    },
  },
};
export type ReportMeetingText = typeof en;
