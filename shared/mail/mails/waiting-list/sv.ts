import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { WaitingListValues } from './mail.ts';

export const sv = ({ role, firstName }: WaitingListValues): Letter => ({
  subject: 'Inget par den här gången: du står på väntelistan',
  preheader: 'Du har förtur nästa gång vi matchar.',
  heading: 'Du står på väntelistan',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Vi har matchat mentorer och studerande, och den här gången hittade vi ingen studerande som passar dig tillräckligt bra.'
      : 'Vi har matchat mentorer och studerande, och den här gången hittade vi ingen mentor som passar dig tillräckligt bra.',
  list: {
    heading: 'Så här går det vidare',
    lines: [
      'Du har förtur nästa gång vi matchar.',
      'Vi skriver till dig så snart vi har någon att föreslå.',
      'Vi kan inte lova att det lyckas.',
    ],
  },
  paragraphs: [
    'Vi säger det hellre än att föreslå någon som inte passar. Det är ingen bedömning av dig: det beror på vilka andra som deltar.',
  ],
  otherwise:
    'Du behåller din plats på listan utan att göra något. Om du inte längre vill vänta, svara på det här meddelandet.',
});
