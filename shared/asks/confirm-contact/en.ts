/** The page that asks a mentor whether the mentee has written. */
export const en = {
  title: (partner: string) => `Have you heard from ${partner}?`,
  lead: 'Your mentee takes the first step. If that has not happened yet, we help at once.',
  yes: 'Yes, we are in touch',
  no: 'No, not yet',
  noText: 'We then call your mentee. You need do nothing.',
  outcomes: {
    yes: {
      title: 'Good to hear',
      text: 'We wish you good talks. You can tell us about your first meeting by the same link.',
    },
    no: {
      title: 'Thank you for telling us',
      text: 'We call your mentee and write to you. You need do nothing.',
    },
  },
};
export type ConfirmContactText = typeof en;
