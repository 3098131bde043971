import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Yksi napsautus: onko mentoroitavasi ottanut yhteyttä?',
  preheader: 'Kyllä tai ei riittää. Jos ei, autamme heti.',
  heading: 'Onko mentoroitavasi ottanut yhteyttä?',
  greeting: hi(firstName),
  opening: `Kymmenen päivää sitten teistä tuli pari (mentoroitava: ${partnerFirstName}). Mentoroitava ottaa ensimmäisen askeleen, ja haluaisimme tietää, onko se otettu.`,
  action: { label: 'Vastaa yhdellä napsautuksella', until: 'Se vie kymmenen sekuntia.' },
  otherwise: 'Jos et vastaa, soitamme varmuuden vuoksi mentoroitavallesi muutaman päivän päästä.',
});
