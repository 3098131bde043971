import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/sv.ts';
import type { PairPausedValues } from './mail.ts';

export const sv = ({ firstName, partnerFirstName, hasOthers, until }: PairPausedValues): Letter => ({
  subject: 'Ert mentorpar har paus',
  preheader: 'Vi påminner dig inte om något under tiden.',
  heading: 'Ert par har paus',
  greeting: hi(firstName),
  opening: `Du och ${partnerFirstName} har paus till och med ${day(until)}.`,
  paragraphs: [
    'Under pausen får du inga påminnelser om det här paret. Ni får gärna hålla kontakten om ni vill.',
    'Efter den dagen fortsätter ni utan att behöva göra något, och då skriver vi till er båda.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
  ],
  otherwise: 'Vill ni fortsätta tidigare eller ha en längre paus? Svara på det här meddelandet.',
});
