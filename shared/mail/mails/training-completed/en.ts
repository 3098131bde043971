import type { Letter } from '../../letter.ts';
import { datesAhead, day, daysToAnswer, gettingCertificate, hi, nothingBut } from '../../words/en.ts';
import type { TrainingCompletedValues } from './mail.ts';

export const en = ({
  role,
  firstName,
  completedOn,
  awaits,
  owesProfile,
  dates,
}: TrainingCompletedValues): Letter => ({
  subject: role === 'mentor' ? 'Your mentor training is complete' : 'Your briefing is complete',
  preheader: 'Thank you for taking part. Here is what happens next.',
  heading: 'Thank you for taking part',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'You have now completed the whole mentor training.'
      : 'You have now done everything that is needed before you get a mentor.',
  details: [
    { term: 'Completed', detail: day(completedOn) },
    ...datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  ],
  paragraphs: [
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Next we will look for a student who suits you. You will get our proposal by e-mail, and you decide whether to say yes.'
            : 'Next we will look for a mentor who suits you. You will get our proposal by e-mail, and you decide whether to say yes.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(role === 'mentor' ? { action: gettingCertificate } : {}),
  otherwise: nothingBut(owesProfile),
});
