import type { Letter } from '../../letter.ts';
import { hi, nothingNow } from '../../words/sv.ts';
import type { ProposalLapsedValues } from './mail.ts';

export const sv = ({ side, firstName, answered }: ProposalLapsedValues): Letter => ({
  subject: 'Tiden att svara på vårt förslag är slut',
  preheader: 'Du är fortfarande med. Så här går det vidare.',
  heading: 'Förslaget har förfallit',
  greeting: hi(firstName),
  opening: answered
    ? 'Du tackade ja till vårt förslag, men det andra svaret kom inte i tid.'
    : 'Vi fick inte ditt svar i tid, så vårt förslag gäller inte längre.',
  paragraphs: [
    ...(answered ? ['Tack för att du svarade. Vi beklagar att det inte blev något av det.'] : []),
    side === 'mentor'
      ? 'Du är fortfarande med, och vi skriver till dig så snart vi har en studerande att föreslå.'
      : 'Du är fortfarande med, och vi skriver till dig så snart vi har en mentor att föreslå.',
  ],
  otherwise: `${nothingNow} Om du inte vill fortsätta, svara på det här meddelandet.`,
});
