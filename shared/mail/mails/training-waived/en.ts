import type { Letter } from '../../letter.ts';
import { datesAhead, daysToAnswer, hi, nothingBut } from '../../words/en.ts';
import type { TrainingWaivedValues } from './mail.ts';

export const en = ({ role, firstName, awaits, owesProfile, dates }: TrainingWaivedValues): Letter => ({
  subject: role === 'mentor' ? 'You do not need the mentor training' : 'You do not need the briefing',
  preheader: 'Here is what happens next.',
  heading: 'You are ready',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'A coordinator has decided that you do not need our mentor training.'
      : 'A coordinator has decided that you do not need our briefing.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  paragraphs: [
    'If you had a seat in a session, it is free for somebody else now. A mail of its own takes it out of your calendar.',
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Next we will look for a student who suits you. You will get our proposal by e-mail, and you decide whether to say yes.'
            : 'Next we will look for a mentor who suits you. You will get our proposal by e-mail, and you decide whether to say yes.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  otherwise: `${nothingBut(owesProfile)} If you would like to come to the training all the same, reply to this mail.`,
});
