import type { ShellText } from './en.ts';

export const fi: ShellText = {
  title: 'Koordinaattorin työpöytä',
  noScript: 'Koordinaattorin työpöytä tarvitsee JavaScriptiä.',
  signedOut: 'Kirjaudu henkilöstötunnuksellasi, niin pääset työskentelemään.',
  forbidden: {
    title: 'Ei oikeutta työskennellä täällä',
    detail: 'Tililläsi ei ole roolia tässä ohjelmassa. Pyydä roolia ohjelman ylläpitäjältä.',
  },
  closed: {
    title: 'Sivu ei kuulu rooliisi',
    detail: 'Valitse valikosta toinen sivu tai pyydä roolia ohjelman ylläpitäjältä.',
  },
  find: 'Etsi henkilö',
  menu: 'Valikko',
  cohort: 'Ohjelmakausi',
  noCohort: 'Ei vielä ohjelmakautta',
  nav: {
    today: 'Tänään',
    applications: 'Hakemukset',
    sessions: 'Tilaisuudet',
    matching: 'Yhdistäminen',
    pairs: 'Parit',
    people: 'Henkilöt',
    companies: 'Yritykset',
    messages: 'Viestit',
    cohorts: 'Ohjelmakaudet',
    history: 'Historia',
    staff: 'Henkilökunta',
    handbook: 'Käsikirja',
  },
  notFound: {
    title: 'Sivua ei ole',
    detail: 'Osoitteessa voi olla virhe, tai sivu on siirretty. Aloita valikosta.',
  },
  loadFailed: {
    title: 'Tätä työpöydän osaa ei voitu hakea',
    detail:
      'Uusi versio on ehkä asennettu. Lataa sivu uudelleen; kirjoittamasi on tallessa tällä välilehdellä.',
  },
};
