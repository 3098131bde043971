import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/sv.ts';
import type { ProposalDeclinedValues } from './mail.ts';

export const sv = ({
  role,
  firstName,
  partnerFirstName,
  hasOthers,
  isSought,
}: ProposalDeclinedValues): Letter => ({
  subject: hasOthers ? 'Ett av våra förslag blev inget par' : 'Det blev inget mentorpar den här gången',
  preheader: 'Du är fortfarande med. Så här går det vidare.',
  heading: hasOthers ? 'Ett av förslagen blev inget par' : 'Det blev inget par den här gången',
  greeting: hi(firstName),
  opening:
    partnerFirstName === undefined
      ? 'Personen som vi föreslog för dig kunde inte tacka ja.'
      : `Vi föreslog ${partnerFirstName} för dig, men svaret blev inte ja.`,
  paragraphs: [
    'Vi för aldrig orsaker vidare, och det här behöver inte ha något med dig att göra.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
    isSought
      ? role === 'mentor'
        ? 'Du är fortfarande med, och vi skriver till dig så snart vi har en adept att föreslå.'
        : 'Du är fortfarande med, och vi skriver till dig så snart vi har en mentor att föreslå.'
      : 'Du är fortfarande med.',
  ],
  otherwise: `${nothingNow} Om du inte vill fortsätta, svara på det här meddelandet.`,
});
