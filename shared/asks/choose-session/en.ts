import type { Language } from '../../text/language.ts';

/** The page behind the link that lets people choose their training sessions. */
export const en = {
  title: 'Choose your training',
  lead: 'Choose the time that suits you best. You can change it later with the same link, until the session begins.',
  needed: (count: number) =>
    count === 1 ? 'You need one session.' : `You need ${count} sessions: one of each kind.`,
  yours: 'You have a seat in this session.',
  fixed: 'This session has begun, and can no longer be changed here.',
  none: 'No session of this kind is planned yet. We will write to you as soon as there is one.',
  allFull: 'All sessions of this kind are full at the moment. Tell us below which times suit you.',
  left: (count: number) => (count === 1 ? '1 seat left' : `${count} seats left`),
  full: 'Full: no seat left',
  online: 'Online',
  spoken: { en: 'In English', sv: 'In Swedish', fi: 'In Finnish' } as Readonly<Record<Language, string>>,
  trainer: (name: string) => `Trainer: ${name}`,
  submit: 'Take this seat',
  submitSome: 'Take these seats',
  change: 'Save my choice',
  missing: 'Choose a session.',
  unsuited: 'None of these suits me',
  unsuitedLead: 'Tell us which days and times suit you, and we will look for another way.',
  words: 'What would suit you?',
  wordsHint: 'For example: evenings, Fridays, online. You can leave it empty.',
  unsuitedSubmit: 'Send to the coordinator',
  unsuitedBefore:
    'You have told us that none of these suits you. We will get in touch. You can still choose a session.',
  again: 'Back to the sessions',
  outcomes: {
    chosen: {
      title: 'You have a seat',
      text: 'We have sent you a mail with a file for your calendar. If something comes up, change the session with the same link.',
    },
    unsuited: {
      title: 'Thank you for telling us',
      text: 'A coordinator reads your message and gets in touch with you within a few working days.',
    },
    'none-planned': {
      title: 'There is no session to choose yet',
      text: 'We will write to you as soon as there is one.',
    },
    trained: {
      title: 'You need no training session',
      text: 'Your training is complete. Write to us if you think that this is wrong.',
    },
    over: {
      title: 'There is nothing to choose here now',
      text: 'The sessions are for those who take part, and your application is not approved at the moment. Write to us if you think that this is wrong.',
    },
  },
};
export type ChooseSessionText = typeof en;
