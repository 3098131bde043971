/** The page behind the link that confirms a wish to be told. */
export const en = {
  title: 'Shall we write to you?',
  lead: {
    mentor: 'Press the button, and you get one mail when one can apply as a mentor.',
    student: 'Press the button, and you get one mail when one can apply for a mentor.',
  },
  action: 'Yes, write to me',
  notYou: 'If you have not asked for it, just close this page. We then delete the address within a week.',
  outcomes: {
    confirmed: {
      title: 'We will write to you',
      text: 'You get one mail when applications open. After that we delete your address, and at the latest in two years.',
    },
  },
};
export type ConfirmSubscriptionText = typeof en;
