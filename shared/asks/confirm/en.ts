/** The page behind the link that confirms an address. */
export const en = {
  title: 'Confirm your e\u2011mail address',
  lead: 'Press the button, so that we know the address is yours. Then a coordinator can read your application.',
  action: 'Confirm my address',
  notYou: 'If you have not applied, just close this page. Without a confirmation the application is deleted.',
  outcomes: {
    confirmed: {
      title: 'Your address is confirmed',
      text: 'Thank you. A coordinator reads your application and answers by e-mail.',
    },
    decided: {
      title: 'Your address is confirmed',
      text: 'Your application has gone further since. Our mails and your own page tell you where it stands.',
    },
  },
};
export type ConfirmText = typeof en;
