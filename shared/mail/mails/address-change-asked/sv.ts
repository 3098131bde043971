import type { Letter } from '../../letter.ts';
import { hi } from '../../words/sv.ts';
import type { AddressChangeAskedValues } from './mail.ts';

export const sv = ({ firstName, address }: AddressChangeAskedValues): Letter => ({
  subject: 'Din adress håller på att ändras',
  preheader: 'Har du inte bett om det? Stoppa det på din sida.',
  heading: 'Din adress håller på att ändras',
  greeting: hi(firstName),
  opening:
    'Du vill få våra mejl till en annan adress. Vi har skickat en länk dit. När den har använts skickar vi inga fler mejl till den här adressen, och den öppnar inte längre din sida.',
  details: [{ term: 'Ny adress', detail: address }],
  otherwise:
    'Har du inte bett om det här? Logga genast in på din sida och stoppa det under dina kontaktuppgifter, eller svara på det här mejlet.',
});
