/** The page behind the link that asks for a yes or a no. */
export const en = {
  title: { mentor: 'We suggest a mentee for you', student: 'We suggest a mentor for you' },
  answerBy: (time: string) => `Please answer by ${time}.`,
  accepted: 'You have said yes. We are waiting for the other answer.',
  entered: (how: string, time: string) =>
    `You gave your answer ${how}, and a coordinator entered it for you on ${time}. If that is not right, please write to us.`,
  name: 'First name',
  field: { mentor: 'Wants to work in', student: 'Field' },
  role: { mentor: 'Degree programme', student: 'Job title' },
  languages: 'Languages you share',
  meeting: 'Meetings',
  words: { mentor: 'What your mentee wants to reach', student: 'The mentor’s introduction' },
  why: 'Why the two of you',
  acceptHeading: 'Do you want to work together?',
  acceptText: {
    mentor: 'It becomes a pair when both have said yes. Then your mentee writes to you.',
    student: 'It becomes a pair when both have said yes. Then you take the first contact.',
  },
  accept: 'Yes, I do',
  declineHeading: 'No, not this time',
  declineText: 'The other person is not told why. You can be matched again, if you like.',
  reason: 'What is the main reason?',
  reasonMissing: 'Choose the main reason.',
  decline: 'Say no',
  outcomes: {
    accepted: {
      title: 'Thank you for your yes',
      text: 'We are waiting for the other answer, and write to you as soon as we have it. If something changes, you can still say no by the same link.',
    },
    formedMentor: {
      title: 'You are a pair',
      text: 'Both have said yes. We send you each other’s contact details by e-mail, and your mentee takes the first contact.',
    },
    formedStudent: {
      title: 'You are a pair',
      text: 'Both have said yes. We send you each other’s contact details by e-mail. Write to your mentor and suggest a first meeting within two weeks.',
    },
    declined: {
      title: 'We have your no',
      text: 'Thank you for telling us. The other person is told that it did not work out this time, and not why. You still take part and can be asked again; write to us if you would rather not.',
    },
    otherDeclined: {
      title: 'It did not work out this time',
      text: 'The other person cannot take part after all. It says nothing about you: you can be matched again in the next round.',
    },
    lapsed: {
      title: 'The time to answer is over',
      text: 'The proposal has ended without both answers. You still take part and can be asked again; write to us if you would rather not.',
    },
  },
};
export type AnswerProposalText = typeof en;
