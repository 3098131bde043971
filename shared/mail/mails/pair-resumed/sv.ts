import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Ert mentorpar fortsätter',
  preheader: 'Pausen är över.',
  heading: 'Ert par fortsätter',
  greeting: hi(firstName),
  opening: `Pausen är över: du och ${partnerFirstName} kan fortsätta.`,
  paragraphs: [
    role === 'mentor'
      ? 'Din adept skriver först och föreslår tider för en träff.'
      : 'Skriv till din mentor under de närmaste dagarna och föreslå två eller tre tider för en träff.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
  ],
  otherwise: 'Är det för tidigt för dig? Svara på det här meddelandet.',
});
