/** The page behind the link with the questions after approval, for those only who take part. */
export const en = {
  title: 'A few more questions',
  lead: {
    mentor:
      'You are a mentor now. These answers help us to prepare the training and the meetings. It takes two minutes, and nearly all of it is optional.',
    student:
      'You are in. These answers help us to find your mentor and to prepare the meetings. It takes two minutes, and nearly all of it is optional.',
  },
  submit: 'Send my answers',
  outcomes: {
    completed: {
      title: 'Thank you for your answers',
      text: 'We have added them to your application. If something changes, write to us.',
    },
    over: {
      title: 'These questions are not open now',
      text: 'They are for those who take part, and your application is not approved at the moment. Write to us if you think that this is wrong.',
    },
  },
};
export type CompleteProfileText = typeof en;
