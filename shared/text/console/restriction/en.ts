/** The dialogs by which a person's data is kept and not used, and used again. */
export const en = {
  restrict: 'Restrict …',
  restrictTitle: (name: string) => `Keep the data of ${name} and do not use it`,
  restrictLead:
    'When the person has asked for it: for example while you find out whether something is right. Nothing is erased.',
  means: [
    'No matching, and no decision about an application.',
    'No mails, but for the receipt, the word that it ends, and what the person asks for on the own page.',
    'No new surveys. What has been counted for the funders stays.',
  ],
  meansTitle: 'What it means',
  ends: (pairs: number, proposals: number) =>
    `Now: pairs that are paused: ${pairs}, open proposals that end: ${proposals}. The other of each is told that, and not why. Speak with them.`,
  receiptMail: 'The person gets a receipt by mail.',
  channel: 'How did the person tell you?',
  reason: 'Reason, in neutral words',
  reasonHint: 'The person reads it on the own page.',
  restrictNow: 'Keep and do not use',
  restricted: 'The data is kept and not used. A receipt is on its way to the person.',
  isRestricted: (since: string, by: string) =>
    `The data of this person has been kept and not used since ${since}. Entered by: ${by}.`,
  why: (reason: string) => `Reason: ${reason}`,
  ending: (day: string, reason: string) => `It ends on ${day}. The person has been told: ${reason}`,
  lift: 'Use the data again …',
  liftTitle: (name: string) => `Use the data of ${name} again`,
  liftLead:
    'The law has the person told before. They get a mail now, and the data is used again in a week. Until then they can say no on the own page, and so can you here.',
  liftReasonHint: 'It stands in the mail to the person.',
  liftNow: 'Announce it',
  announced: 'The person is told. The data is used again in a week, unless they say no.',
  keep: 'Keep it unused',
  themselves: 'the person',
};
export type RestrictionText = typeof en;
