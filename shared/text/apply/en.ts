/** The application pages around their questions. */
export const en = {
  mentor: {
    title: 'Apply as a mentor',
    lead: 'You meet an international student about once a month for half a year and share what you know about working life here. A training of two sessions comes first.',
  },
  student: {
    title: 'Apply for a mentor',
    lead: 'You meet somebody from working life about once a month for half a year. You take the first contact and arrange the meetings.',
  },
  before: [
    'The form takes about ten minutes.',
    'You need no account. Afterwards you confirm your e-mail address by a link.',
    'A coordinator reads your answers. The text that the other person in your pair will read is marked.',
  ],
  otherForm: {
    mentor: 'Are you a student? Apply for a mentor',
    student: 'Do you want to be a mentor? Apply as a mentor',
  },
  sections: {
    you: 'About you',
    work: 'Your work',
    offer: 'What you can give',
    studies: 'Your studies',
    aims: 'What you want to reach',
    experience: 'Your experience',
    languages: 'Languages',
    meetings: 'Meetings and working together',
    wishes: 'Wishes and needs',
    promises: 'What you agree to',
    consents: 'What you allow beyond that',
    notice: 'Your personal data',
  },
  consentsNote:
    'Each is your own choice, has no effect on your application, and can be taken back at any time.',
  noticeNote:
    'We use your answers to run the programme and to form pairs. If a pair is suggested, the other person sees your first name, your field and your title or degree programme.',
  noticeLink: 'Read the privacy notice (opens in a new tab)',
  optional: 'optional',
  choose: 'Choose',
  rank: (place: number) => `Choice ${place}`,
  anotherLanguage: 'Another language',
  levelOf: (language: string) => `Level: ${language}`,
  noLevel: 'I do not speak it',
  yes: 'Yes',
  no: 'No',
  check: {
    action: 'Check your answers',
    title: 'Check your answers',
    lead: 'Read your answers once more. Nothing has been sent yet.',
    change: 'Change',
    none: 'Not answered',
    back: 'Back to the form',
  },
  today: 'See whether you can apply now',
  closed:
    'Applications are closed at the moment, so this form cannot be sent. What you have written is kept on this page.',
  submit: 'Send the application',
  thanks: {
    title: 'Thank you\u00A0– check your e\u2011mail',
    lead: 'We have sent a message to the address that you gave. Open the link in it within seven days: only then does your application count.',
    sentTo: 'The message went to',
    changeAddress: 'Change the address',
    next: 'What happens next',
    steps: [
      'You confirm your address with the link.',
      'A coordinator reads your application and answers by e-mail.',
      'If you are accepted, you get an invitation to the training or the briefing.',
    ],
    noMail: 'No message?',
    noMailText:
      'Look in the spam folder first. If the address has a typing error, go back to the form, change it and send again: your answers are still there. Otherwise write to us.',
  },
};
export type ApplyText = typeof en;
