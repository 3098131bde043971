import type { Letter } from '../../letter.ts';
import { gettingCertificate, hi } from '../../words/sv.ts';
import type { CertificateReadyValues } from './mail.ts';

export const sv = ({ role, firstName, isRenewed }: CertificateReadyValues): Letter => ({
  subject: 'Hämta ditt intyg',
  preheader: 'På svenska, finska och engelska, med ett nummer som vem som helst kan kontrollera.',
  heading: 'Ditt intyg är klart',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Tack för tiden och erfarenheten som du har delat med dig av som mentor. Här är ditt intyg.'
      : 'Tack för att du deltog. Här är ditt intyg.',
  ...(isRenewed && {
    paragraphs: ['Det omfattar hela mentorskapet, och numret på ditt tidigare intyg gäller inte längre.'],
  }),
  action: gettingCertificate,
  otherwise: 'Om något i intyget är fel kan du svara på det här meddelandet, så rättar vi det.',
});
