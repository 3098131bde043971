import { formatDate, formatNumber } from '../format.ts';
import type { CertificateText } from './en.ts';

const day = (date: string): string => formatDate(date, 'fi');

export const fi: CertificateText = {
  title: 'Todistus',
  headings: {
    MENTOR: 'Mentorin todistus',
    STUDENT: 'Osallistumistodistus',
    TRAINING: 'Koulutustodistus',
  },
  statements: {
    MENTOR: (programme, from, until) =>
      `on toiminut vapaaehtoisena uramentorina ohjelmassa ${programme} ${day(from)}–${day(until)}.`,
    STUDENT: (programme, from, until) =>
      `on osallistunut mentoroitavana ohjelmaan ${programme} ${day(from)}–${day(until)}.`,
    TRAINING: (programme, _from, until) =>
      `on suorittanut mentorikoulutuksen ${day(until)} ohjelmassa ${programme}.`,
  },
  meetings: 'Mentorin ja mentoroitavan tapaamiset',
  hours: (hours) => `Tunnit: ${formatNumber(hours, 'fi')} h`,
  modules: 'Sisältö',
  issued: (organiser, date) => `${organiser}, ${day(date)}`,
  number: (number) => `Numero ${number}`,
  verifyAt: (address) => `Kuka tahansa voi tarkistaa numeron osoitteessa ${address}`,
  page: {
    title: 'Todistuksesi',
    lead: 'Tässä on todistuksesi kolmella kielellä PDF-tiedostona, jonka voit tulostaa tai lähettää eteenpäin.',
    preparing: 'Todistustasi tehdään parhaillaan. Avaa sivu uudelleen minuutin kuluttua.',
    revoked: 'Tämä todistus ei ole enää voimassa. Kirjoita meille, jos et tiedä syytä.',
    download: { en: 'Todistus englanniksi', sv: 'Todistus ruotsiksi', fi: 'Todistus suomeksi' },
    verify: 'Se, jolle annat todistuksen, voi tarkistaa sen numeron täällä:',
  },
  verify: {
    title: 'Tarkista todistus',
    lead: 'Kirjoita numero, joka on todistuksen alareunassa.',
    label: 'Numero',
    hint: 'Kuusitoista kirjainta ja numeroa, esimerkiksi 01AB-23CD-45EF-67GH',
    submit: 'Tarkista',
    missing: 'Kirjoita numero niin kuin se on todistuksessa.',
    unknown: 'Emme tunne todistusta, jolla olisi tämä numero. Vertaa jokaista merkkiä paperiin.',
    revoked: 'Todistus on peruttu, eikä se ole enää voimassa.',
    replaced: (on) =>
      `Uudempi todistus on korvannut tämän ${day(on)}, koska mentorointi jatkui. Pyydä uudempi todistus sen haltijalta.`,
    valid: 'Todistus on aito.',
    compare: 'Vertaa paperiin: siinä pitää lukea sama.',
    name: 'Nimi',
    kind: 'Todistuksen laji',
    issuedOn: 'Annettu',
    privacy: 'Näytämme sen, mitä paperissa lukee, emmekä muuta.',
  },
};
