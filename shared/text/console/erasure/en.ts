/** The dialog that erases a person for good. */
export const en = {
  erase: 'Erase …',
  eraseTitle: (name: string) => `Erase ${name}`,
  eraseLead: 'Only when the person has asked for it. There is no way back.',
  goes: [
    'Name, address, telephone number, language and every former address.',
    'Applications with all answers, notes, questions and corrections; pairing notes; reasons that staff gave in matching.',
    'Certificates with their numbers, answers to surveys, the words of agreements, places of meetings, seats in training.',
    'Wishes to be told, and applications that were never confirmed.',
  ],
  stays: [
    'Dates, lengths and outcomes of training, pairs and meetings, without a name: the programme accounts for them to its funders.',
    'Figures and the history, which know ids alone.',
    'A fingerprint of the address where it refused our mail, so that we never write to it again.',
    'The receipt, and the audit log for two years: ids alone.',
  ],
  ends: (pairs: number, proposals: number) =>
    `Ends now: pairs: ${pairs}, open proposals: ${proposals}. The other of each is told that it has ended, and not why.`,
  goesTitle: 'Goes',
  staysTitle: 'Stays, and why',
  receiptMail:
    'The person gets a receipt by mail before the address goes. It is done within the hour, and within three days at the latest.',
  typeName: 'Type the name to confirm',
  eraseNow: 'Erase for good',
  eraseAsked: (receipt: string) => `The erasure is asked for. Receipt: ${receipt}`,
  erasing: (receipt: string) => `This person is being erased. Receipt: ${receipt}`,
  erased: (receipt: string) => `This person is erased. Receipt: ${receipt}`,
};
export type ErasureText = typeof en;
