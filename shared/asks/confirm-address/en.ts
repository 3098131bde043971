/** The page behind the link that confirms a new address. */
export const en = {
  title: 'Is this your new address?',
  lead: (email: string) =>
    `Press the button, and all our mails go to ${email} from now on. The old address then opens nothing any more.`,
  action: 'Yes, use this address',
  notYou: 'If you have not asked for it, just close this page: nothing changes.',
  outcomes: {
    confirmed: {
      title: 'Your new address counts',
      text: 'Our mails go there from now on. Sign in to your page with it.',
    },
  },
};
export type ConfirmAddressText = typeof en;
