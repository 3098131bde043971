import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'Yksi napsautus: onko mentoroitavasi ottanut yhteyttä?',
  preheader: 'Kyllä tai ei riittää. Jos ei, autamme heti.',
  heading: 'Onko mentoroitavasi ottanut yhteyttä?',
  greeting: hi(firstName),
  opening: `Teistä tuli pari ${day(formedOn)}${inBrackets(partnerFirstName, 'mentoroitava: ')}. Mentoroitava ottaa ensimmäisen askeleen, ja haluaisimme tietää, onko se otettu.`,
  action: { label: 'Vastaa yhdellä napsautuksella', until: 'Se vie kymmenen sekuntia.' },
  otherwise: 'Jos et vastaa, soitamme varmuuden vuoksi mentoroitavallesi muutaman päivän päästä.',
});
