import type { Letter } from '../../letter.ts';
import { completing, datesAhead, daysToAnswer, hi, nothingNow } from '../../words/sv.ts';
import type { ApplicationApprovedValues } from './mail.ts';

export const sv = ({
  role,
  firstName,
  modules,
  awaits,
  dates,
  answerBy,
}: ApplicationApprovedValues): Letter => ({
  subject: role === 'mentor' ? 'Välkommen som mentor' : 'Välkommen till mentorprogrammet',
  preheader: 'Din ansökan är godkänd. Så här går det vidare.',
  heading: role === 'mentor' ? 'Välkommen som mentor!' : 'Välkommen till programmet!',
  greeting: hi(firstName),
  opening: 'Din ansökan är godkänd, och vi är glada över att ha dig med.',
  details: datesAhead(awaits ? dates : { ...dates, matchingOn: undefined }),
  list:
    modules.length > 0
      ? { heading: role === 'mentor' ? 'Din skolning' : 'Innan du får en mentor', lines: modules }
      : undefined,
  paragraphs: [
    ...(modules.length > 0 ? ['Vi meddelar dig när och var så snart du har fått en plats.'] : []),
    ...(awaits
      ? [
          role === 'mentor'
            ? 'När vi har hittat en studerande som passar dig får du vårt förslag per e-post och avgör själv om du vill tacka ja.'
            : 'När vi har hittat en mentor som passar dig får du vårt förslag per e-post och avgör själv om du vill tacka ja.',
          daysToAnswer(dates.answerDays),
        ]
      : []),
  ],
  ...(answerBy === undefined ? { otherwise: nothingNow } : completing(answerBy)),
});
