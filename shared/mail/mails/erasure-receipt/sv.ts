import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { ErasureReceiptValues } from './mail.ts';

export const sv = ({ firstName, receipt }: ErasureReceiptValues): Letter => ({
  subject: 'Dina uppgifter raderas',
  preheader: 'Din ansökan, dina svar och kontaktuppgifter försvinner.',
  heading: 'Dina uppgifter raderas',
  greeting: hi(firstName),
  opening: 'Vi raderar dina uppgifter ur programmet. Det är klart inom några dagar, oftast inom en timme.',
  details: [{ term: 'Ditt kvitto', detail: receipt }],
  paragraphs: [
    'Det här raderas: namn, adress och telefonnummer, ansökningar och svar, anteckningar om dig, intyg, det du har skrivit i enkäter och avtal samt dina platser i skolningen. Ett förslag eller par som var öppet har avslutats. Den andra får veta det men inte varför.',
    'Det här sparas utan ditt namn: att någon har deltagit, vilka dagar och hur länge. Det måste programmet kunna redovisa för sina finansiärer. Om din adress någon gång har avvisat eller klagat på våra mejl blir ett oläsligt fingeravtryck av adressen kvar, så att vi inte skriver till den igen.',
    'En säkerhetskopia skrivs över inom 35 dagar. Loggen över vem i personalen som har tittat på vilken post har bara nummer, inga namn, och sparas i två år.',
  ],
  otherwise:
    'Du behöver inte göra någonting. Om du inte har bett om det här, svara genast på det här meddelandet.',
  isLast: true,
});
