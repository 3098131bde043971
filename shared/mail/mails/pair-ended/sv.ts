import type { Letter } from '../../letter.ts';
import type { PairChangeValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ role, firstName, partnerFirstName, hasOthers }: PairChangeValues): Letter => ({
  subject: 'Ert mentorpar har avslutats',
  preheader: 'Du är fortfarande med. Så här går det vidare.',
  heading: 'Ert par har avslutats',
  greeting: hi(firstName),
  opening: `Mentorskapet mellan dig och ${partnerFirstName} har avslutats.`,
  paragraphs: [
    'Om någon har berättat en orsak för oss, stannar den hos oss.',
    'Tack för tiden som du har gett. Det som ni har berättat i förtroende stannar mellan er.',
    ...(hasOthers ? ['Dina andra par och förslag påverkas inte.'] : []),
    role === 'mentor'
      ? 'Du är fortfarande med, och vi skriver till dig om vi har en annan adept att föreslå.'
      : 'Du är fortfarande med, och vi skriver till dig om vi har en annan mentor att föreslå.',
  ],
  otherwise: 'Om det här är ett misstag, eller om du inte längre vill delta, svara på det här meddelandet.',
});
