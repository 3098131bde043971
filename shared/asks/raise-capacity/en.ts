const mentees = (count: number): string =>
  ['no mentees', 'one mentee', 'two mentees', 'three mentees'][count] ?? `${count} mentees`;

/** The page behind the link that asks a mentor to take one mentee more. */
export const en = {
  title: (capacity: number) => `Would you take ${mentees(capacity)}?`,
  answerBy: (time: string) => `Please answer by ${time}.`,
  offered: (offered: number) => `You have offered to take ${mentees(offered)}.`,
  taken: (taken: number) => `At present you have a pair or a proposal with ${mentees(taken)}.`,
  meaning:
    'A yes makes room for more, and is no promise about a person: you are asked about every proposal before it becomes a pair.',
  yes: (capacity: number) => `Yes, I take up to ${mentees(capacity)}`,
  no: (offered: number) => `No, ${mentees(offered)} at most`,
  noReason: 'A no needs no reason, and changes nothing for you.',
  outcomes: {
    raised: {
      title: 'Thank you for your yes',
      text: 'Your places are changed. We write to you when we have a proposal.',
    },
    kept: {
      title: 'We have your no',
      text: 'Thank you for telling us. Everything stays as it was. Write to us if you change your mind.',
    },
    over: {
      title: 'The question is no longer open',
      text: 'The time to answer is over, and everything stays as it was. Write to us if you would like to take more.',
    },
  },
};
export type RaiseCapacityText = typeof en;
