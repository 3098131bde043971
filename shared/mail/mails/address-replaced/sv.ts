import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { AddressReplacedValues } from './mail.ts';

export const sv = ({ firstName, address }: AddressReplacedValues): Letter => ({
  subject: 'Våra mejl går nu till en annan adress',
  preheader: 'Det här är vårt sista mejl till din tidigare adress.',
  heading: 'Våra mejl går nu till en annan adress',
  greeting: hi(firstName),
  opening:
    'En koordinator har ändrat din e-postadress. Vi skickar inga fler mejl till den här adressen, och den öppnar inte längre din sida.',
  details: [{ term: 'Ny adress', detail: address }],
  otherwise: 'Om du har bett om det behöver du inte göra något. Annars kan du svara på det här mejlet.',
});
