import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { RestrictionReceiptValues } from './mail.ts';

export const sv = ({ firstName }: RestrictionReceiptValues): Letter => ({
  subject: 'Dina uppgifter sparas men används inte',
  preheader: 'Vad det betyder och hur det upphör.',
  heading: 'Dina uppgifter sparas men används inte',
  greeting: hi(firstName),
  opening:
    'Som du har bett om sparar vi dina uppgifter men använder dem inte, tills du eller vi säger något annat.',
  paragraphs: [
    'Du är inte med i någon matchning, ingen fattar beslut om din ansökan och du får inga mejl från programmet, utom om det här och om sådant som du själv ber om.',
    'Ett öppet förslag har avslutats och ett par har pausats. Den andra får veta det men inte varför. Det som redan har räknats för våra finansiärer står kvar.',
    'Du kan häva begränsningen på din egen sida när som helst. Om vi vill häva den skriver vi till dig en vecka i förväg.',
  ],
  otherwise: 'Du behöver inte göra någonting. Om du inte har bett om det här, svara på det här meddelandet.',
});
