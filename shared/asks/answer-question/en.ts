/** The page behind the link with a coordinator's question about an application. */
export const en = {
  title: 'We have a question about your application',
  lead: 'A coordinator needs a little more before deciding on your application.',
  question: 'The question',
  answer: 'Your answer',
  answerMissing: 'Write your answer',
  answerHint: 'At most 2000 characters. Only the coordinators read it.',
  fields: 'Please look at these answers once more',
  submit: 'Send my answer',
  outcomes: {
    answered: {
      title: 'Thank you for your answer',
      text: 'A coordinator reads it and decides on your application. You get a mail then.',
    },
    over: {
      title: 'The question is no longer open',
      text: 'Your application has been decided on, or has ended. Write to us if you want to add something.',
    },
  },
};
export type AnswerQuestionText = typeof en;
