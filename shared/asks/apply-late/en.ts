/** The page behind the personal link for a late application. */
export const en = {
  title: { mentor: 'Apply as a mentor', student: 'Apply for a mentor' },
  lead: 'Applications have closed, but you can still apply here. The form takes about ten minutes.',
  address: (email: string) => `Your application is sent with the address ${email}, which got the link.`,
  submit: 'Send my application',
  outcomes: {
    applied: {
      title: 'Thank you for applying',
      text: 'Your application has reached us. A mail tells you its reference and what happens next.',
    },
    over: {
      title: 'This link does not work any more',
      text: 'The time to apply by it is over, or it has been taken back. Write to us if you still want to apply.',
    },
  },
};
export type ApplyLateText = typeof en;
