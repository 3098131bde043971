/** The page behind the link that asks for a yes or a no. */
export const en = {
  title: { mentor: 'We suggest a mentee for you', student: 'We suggest a mentor for you' },
  answerBy: (time: string) => `Please answer by ${time}.`,
  accepted: (until: string) => `You have said yes. We are waiting for the other answer, until ${until}.`,
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
  declineText:
    'The other person is not told why. If you leave the region, have found a job or graduate, your no also withdraws your application. If you lack time, we ask you what suits you better.',
  reason: 'What is the main reason?',
  reasonMissing: 'Choose the main reason.',
  decline: 'Say no',
  employer: 'Employer',
  callHeading: 'I would rather talk first',
  callText:
    'A coordinator calls you on the next working day at the latest. The time to answer goes on meanwhile.',
  callAsked: 'You have asked us to call you. You can add something, and it replaces your earlier words.',
  callWaits: 'You have asked us to call you. You can answer before or after the call.',
  callWords: 'What would you like to talk about? (optional)',
  callMe: 'Call me',
  /** Questions to somebody who is suggested to nobody for now. */
  plans: {
    question: 'What would suit you?',
    hint: 'If things change, write to us.',
    SILENT: {
      title: 'We have not heard from you',
      lead: (_until: string) =>
        'The time to answer the proposal is over, so we suggest nobody to you until you tell us that you would like to go on.',
    },
    LATER: {
      title: 'We leave you in peace for now',
      lead: (until: string) =>
        `Thank you for telling us. We suggest nobody to you until ${until} inclusive, and after that we may suggest somebody again.`,
    },
    NEXT_COHORT: {
      title: 'You would rather take part next time',
      lead: (_until: string) =>
        'We suggest nobody to you in this group any more, and a coordinator writes to you when the next one opens.',
    },
    LEAVING: {
      title: 'We suggest nobody to you any more',
      lead: (_until: string) => 'Your other pairs and proposals stay as they are.',
    },
    buttons: {
      LATER: 'Later in this group: suggest nobody for four weeks',
      NEXT_COHORT: 'In the next group',
      NOT_AT_ALL: 'Not at all: withdraw my application',
      BACK: 'Now after all: suggest somebody to me',
    },
  },
  ending: {
    title: 'You are a pair already',
    lead: (name: string) => `Meanwhile both you and ${name} have said yes.`,
    meaning:
      'If you end the pair, your partner is told that it has ended, and not why. You both get your places back.',
    reason: 'Your reason',
    end: 'End the pair',
    hint: 'If you would rather talk first, write to us. Nothing has changed until you press the button.',
  },
  outcomes: {
    accepted: {
      title: 'Thank you for your yes',
      text: (until: string) =>
        `We are waiting for the other answer, which can come until ${until}, and write to you as soon as we have it. If something changes, you can still say no by the same link.`,
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
    ended: {
      title: 'The pair has ended',
      text: 'We tell both of you, without a reason. What waits for you, and what goes on, stands on your own page. Write to us if you would like to talk.',
    },
    left: {
      title: 'Your application is withdrawn',
      text: 'Thank you for telling us, and all the best. The other person is told that it did not work out this time, and not why. You are welcome to apply again.',
    },
    leaving: {
      title: 'We suggest nobody to you any more',
      text: 'Thank you for telling us. Your other pairs and proposals stay as they are.',
    },
    later: {
      title: 'We leave you in peace for four weeks',
      text: 'Until then we suggest nobody to you. After that you can be matched again, and you need not do anything.',
    },
    nextCohort: {
      title: 'You take part next time',
      text: 'We suggest nobody to you in this group any more. A coordinator writes to you when the next one opens.',
    },
    back: {
      title: 'Good to have you back',
      text: 'You can be matched again, and we write to you as soon as we have somebody to suggest.',
    },
    callWanted: {
      title: 'We call you',
      text: (until: string) =>
        `A coordinator calls you on the next working day at the latest. The time to answer goes on: until ${until}.`,
    },
  },
};
export type AnswerProposalText = typeof en;
