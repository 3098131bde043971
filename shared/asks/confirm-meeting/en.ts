import { asFirstWord } from '../../text/partner.ts';

/** The page on which the other one of a pair confirms or corrects a reported meeting. */
export const en = {
  title: 'Did you meet?',
  lead: (partner: string) => `${asFirstWord(partner)} has told us about this meeting.`,
  correctedLead: (partner: string) =>
    `${asFirstWord(partner)} has corrected what was noted about this meeting.`,
  day: 'Day',
  mode: 'How',
  minutes: 'Length',
  mood: 'How did it go, for you? (optional)',
  moodHint: 'Only the coordinator sees this.',
  confirm: 'Yes, we met',
  silence: (time: string) => `If you do not answer, the meeting counts after ${time}.`,
  correctHeading: 'We met, but something is different',
  correctText:
    'Put the day, the way or the length right. The other one of you is told, and can correct it again.',
  correct: 'Correct the meeting',
  disputeHeading: 'You did not meet?',
  disputeText: 'Then a coordinator asks both of you what happened. Nobody is blamed.',
  dispute: 'We did not meet',
  outcomes: {
    confirmed: { title: 'Thank you, the meeting counts', text: 'Both of you have told us about it now.' },
    corrected: {
      title: 'Thank you, the meeting is corrected',
      text: 'The other one of you gets a short mail and has at least a week to answer. After that the meeting counts.',
    },
    counted: {
      title: 'The meeting counts',
      text: 'Nobody objected in time. Write to us if it is wrong.',
    },
    settled: {
      title: 'The meeting counts',
      text: 'A coordinator has settled what stands above. Write to us if it is wrong.',
    },
    disputed: { title: 'Thank you for telling us', text: 'A coordinator will be in touch with both of you.' },
    dismissed: {
      title: 'The meeting does not count',
      text: 'A coordinator has found that it did not take place.',
    },
    own: {
      title: 'You have told us about this meeting',
      text: 'Now the other one of you has at least a week to correct it.',
    },
  },
};
export type ConfirmMeetingText = typeof en;
