import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/sv.ts';
import type { RestrictionLiftValues } from './mail.ts';

export const sv = ({ firstName, on, reason }: RestrictionLiftValues): Letter => ({
  subject: 'Vi börjar använda dina uppgifter igen',
  preheader: 'Vilken dag, varför och hur du får dem att förbli oanvända.',
  heading: 'Vi börjar använda dina uppgifter igen',
  greeting: hi(firstName),
  opening: `Dina uppgifter har sparats men inte använts. Från och med ${day(on)} använder vi dem igen.`,
  details: [{ term: 'Varför', detail: reason }],
  paragraphs: [
    'Om du inte går med på det kan du före den dagen välja på din egen sida att uppgifterna inte ska användas, eller svara på det här meddelandet. Då förblir det som det är.',
    'Från den dagen är du med i matchningen igen och får våra mejl.',
  ],
  otherwise: 'Om du går med på det behöver du inte göra någonting.',
});
