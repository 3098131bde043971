import type { AuditText } from './en.ts';

export const fi: AuditText = {
  title: 'Tarkastusloki',
  lead: 'Kaikki henkilökunnan tekemät muutokset ja kaikki henkilöt, joiden tietoja on katsottu. Merkintöjä ei voi muuttaa, ja niitä säilytetään kaksi vuotta.',
  open: 'Tarkastusloki',
  month: 'Kuukausi',
  thisMonth: 'Tämä kuukausi',
  kind: 'Laji',
  kinds: { LOOK: 'Katsoi', DEED: 'Muutti', EXPORT: 'Tallensi tai avasi tiedostona' },
  staff: 'Henkilökunnan jäsen',
  formerStaff: 'Henkilökunnan jäsen',
  none: 'Tällä valinnalla ei ole merkintöjä.',
  when: 'Milloin',
  who: 'Kuka',
  what: 'Mitä',
  people: 'Henkilöt',
  erased: 'Poistettu henkilö',
  route: 'Pyyntö',
  before: 'ennen',
  after: 'jälkeen',
};
