/** The programme's front page in one language. */
export const en = {
  title: 'Career mentoring',
  lead: 'A mentor from working life and an international student meet for half a year. One gets to know working life here; the other sees it with new eyes.',
  student: {
    heading: 'For students',
    text: 'You are close to graduating, and you want to know how working life here works and whom to talk to.',
    action: 'Apply for a mentor',
  },
  mentor: {
    heading: 'For mentors',
    text: 'You have worked in Finland for some years, or have retired lately, and would like to share what you know.',
    action: 'Apply as a mentor',
  },
  how: 'How it works',
  steps: [
    'You apply and confirm your e-mail address. A coordinator reads every application.',
    'Mentors take part in a training of two sessions; students get a briefing.',
    'We suggest a pair by field, wishes, language and place. It becomes a pair when both say yes.',
    'You meet about once a month for half a year. The student takes the first contact.',
  ],
  mails: (beforeFirstMeeting: number, season: number) =>
    `Few mails: as a rule you get at most ${beforeFirstMeeting} before your first meeting, and at most ${season} in the whole season. No reminder comes at night or in the holiday weeks.`,
  promise: 'What it is not',
  promiseText:
    'A mentor does not promise a job, an internship or a thesis subject. Taking part is free of charge and voluntary.',
};
export type StartText = typeof en;
