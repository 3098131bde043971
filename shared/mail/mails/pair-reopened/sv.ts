import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Ert mentorpar fortsätter ändå',
  preheader: 'Avslutet har tagits tillbaka.',
  heading: 'Ert par fortsätter ändå',
  greeting: hi(firstName),
  opening: `Du och ${partnerFirstName} är ett par igen: avslutet har tagits tillbaka.`,
  paragraphs: [
    'Ni kan fortsätta som förut, och kontaktuppgifterna är desamma.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
  ],
  otherwise: 'Om det här är ett misstag, svara på det här meddelandet.',
});
