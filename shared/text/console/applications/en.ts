/** Screens about applications: the list, and one application with its decision. */
export const en = {
  title: 'Applications',
  caption: 'Applications, the newest last',
  role: 'Role',
  standing: 'State',
  name: 'Name',
  reference: 'Reference',
  confirmed: 'Confirmed',
  noneYet: 'No application has been confirmed yet.',
  noneYetWhy:
    'An application appears here as soon as the applicant has confirmed the address by the link in the mail.',
  noneMatches: 'No application fits these filters.',
  decision: 'Decision',
  approve: 'Approve',
  reject: 'Reject …',
  withdraw: 'Withdraw …',
  rejectNow: 'Reject',
  withdrawNow: 'Withdraw',
  approved: (name: string) => `${name} is approved.`,
  rejected: (name: string) => `${name} is rejected.`,
  withdrawn: (name: string) => `${name} is withdrawn.`,
  rejectTitle: (name: string) => `Reject the application of ${name}`,
  rejectLead: 'The applicant is told by mail, with the reason that you choose here.',
  reason: 'Reason',
  withdrawTitle: (name: string) => `Withdraw the application of ${name}`,
  withdrawLead:
    'Use this where the person has told you that they cannot take part. An open proposal lapses with it.',
  answers: 'Answers',
  submitted: 'Sent',
};
export type ApplicationsText = typeof en;
