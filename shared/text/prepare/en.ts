/** The page that prepares both for their first meeting. */
export const en = {
  title: 'Your first meeting',
  lead: 'Mentor and mentee read the same page, so that both know what to expect.',
  sections: [
    {
      heading: 'Before it',
      lines: [
        'The mentee writes first, and suggests two or three times.',
        'Think of one thing that should be different in half a year.',
        'Both: decide what you would rather not talk about. That is fine.',
      ],
    },
    {
      heading: 'A plan for an hour',
      lines: [
        '10 minutes: tell each other who you are and how you came to where you are.',
        '20 minutes: the mentee tells what they hope for; the mentor asks.',
        '15 minutes: agree on goals, on how often you meet, and on how you keep in touch.',
        '10 minutes: choose one small step until the next meeting.',
        '5 minutes: set the next date, before you part.',
      ],
    },
    {
      heading: 'What the mentee may ask',
      lines: [
        'How did you find your first job here? What would you do differently?',
        'What do people expect here that nobody says aloud?',
        'Could you look at my CV? Whom should I talk to next?',
        'Not: a job, a traineeship or a reference. If the mentor offers one, that is another matter.',
      ],
    },
    {
      heading: 'What the mentor does, and does not do',
      lines: [
        'Listens and asks more than advises; tells of own mistakes too.',
        'Keeps what is said between the two of you.',
        'Promises no job, and takes no decisions for the mentee.',
      ],
    },
    {
      heading: 'When something gets in the way',
      lines: [
        'Cancel a day before at the latest, and suggest a new time in the same message.',
        'No answer for a week? Write once more, then tell us.',
        'Something does not feel right? Tell us in confidence by the link in our mails, or write to us. The other one is not told.',
      ],
    },
  ],
  call: 'Whom to turn to',
};
export type PrepareText = typeof en;
