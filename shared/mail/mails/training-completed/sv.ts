import type { Letter } from '../../letter.ts';
import { datesAhead, day, daysToAnswer, gettingCertificate, hi, nothingBut } from '../../words/sv.ts';
import type { TrainingCompletedValues } from './mail.ts';

export const sv = ({
  role,
  firstName,
  completedOn,
  awaits,
  owesProfile,
  dates,
}: TrainingCompletedValues): Letter => ({
  subject: role === 'mentor' ? 'Din mentorskolning är klar' : 'Din introduktion är klar',
  preheader: 'Tack för att du deltog. Så här går det vidare.',
  heading: 'Tack för att du deltog',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Du har nu genomfört hela mentorskolningen.'
      : 'Du har nu gjort allt som behövs innan du får en mentor.',
  details: [
    { term: 'Genomförd', detail: day(completedOn) },
    ...datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  ],
  paragraphs: [
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Nu söker vi en studerande som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.'
            : 'Nu söker vi en mentor som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(role === 'mentor' ? { action: gettingCertificate } : {}),
  otherwise: nothingBut(owesProfile),
});
