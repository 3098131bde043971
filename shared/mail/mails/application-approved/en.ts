import type { Letter } from '../../letter.ts';
import { completing, datesAhead, daysToAnswer, hi, nothingNow } from '../../words/en.ts';
import type { ApplicationApprovedValues } from './mail.ts';

export const en = ({
  role,
  firstName,
  modules,
  awaits,
  dates,
  answerBy,
}: ApplicationApprovedValues): Letter => ({
  subject: role === 'mentor' ? 'Welcome as a mentor' : 'Welcome to the mentoring programme',
  preheader: 'Your application is approved. Here is what happens next.',
  heading: role === 'mentor' ? 'Welcome as a mentor!' : 'Welcome to the programme!',
  greeting: hi(firstName),
  opening: 'We are glad to have you with us: your application is approved.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  list:
    modules.length > 0
      ? { heading: role === 'mentor' ? 'Your training' : 'Before you get a mentor', lines: modules }
      : undefined,
  paragraphs: [
    ...(modules.length > 0
      ? ['We will write to you with a time and a place as soon as you have a seat.']
      : []),
    ...(awaits
      ? [
          role === 'mentor'
            ? 'When we have found a student who suits you, you will get our proposal by e-mail, and you decide whether to say yes.'
            : 'When we have found a mentor who suits you, you will get our proposal by e-mail, and you decide whether to say yes.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(answerBy === undefined ? { otherwise: nothingNow } : completing(answerBy)),
});
