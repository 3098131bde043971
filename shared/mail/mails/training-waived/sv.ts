import type { Letter } from '../../letter.ts';
import { datesAhead, daysToAnswer, hi, nothingBut } from '../../words/sv.ts';
import type { TrainingWaivedValues } from './mail.ts';

export const sv = ({ role, firstName, awaits, owesProfile, dates }: TrainingWaivedValues): Letter => ({
  subject:
    role === 'mentor' ? 'Du behöver inte delta i mentorskolningen' : 'Du behöver inte delta i introduktionen',
  preheader: 'Så här går det vidare.',
  heading: 'Allt är klart för matchningen',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'En koordinator har bestämt att du inte behöver delta i vår mentorskolning.'
      : 'En koordinator har bestämt att du inte behöver delta i vår introduktion.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  paragraphs: [
    'Om du hade en plats vid ett tillfälle är den nu ledig för någon annan. Ett eget meddelande tar bort tillfället ur din kalender.',
    ...(awaits
      ? [
          role === 'mentor'
            ? 'Nu söker vi en studerande som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.'
            : 'Nu söker vi en mentor som passar dig. Du får vårt förslag per e-post och avgör själv om du vill tacka ja.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  otherwise: `${nothingBut(owesProfile)} Om du ändå vill delta i skolningen, svara på det här meddelandet.`,
});
