import type { UiText } from './en.ts';

export const fi: UiText = {
  loading: 'Haetaan …',
  ticked: 'rastitettu',
  notTicked: 'ei rastitettu',
  unread: 'Ei ladattu: syy on kerrottu yllä.',
  retry: 'Yritä uudelleen',
  oldFrom: (time) => `Tilanne klo ${time}.`,
  undo: 'Kumoa',
  undone: 'Kumottu.',
  close: 'Sulje',
  cancel: 'Peruuta',
  sending: 'Lähetetään …',
  optional: '(vapaaehtoinen)',
  save: 'Tallenna luettelo tiedostona (CSV)',
  saveWorkbook: 'Tallenna työkirjana (XLSX)',
  more: 'Näytä lisää',
  shownSoFar: (count) => `Näkyvissä ${count}, ja niitä on lisää.`,
  shownAll: (count) => `Yhteensä ${count}.`,
  clearFilters: 'Tyhjennä suodattimet',
  meanwhile: (value) => `Muuttunut sillä välin: ${value}`,
  refreshed:
    'Sivulla näkyy nyt nykyinen tilanne, ja kirjoittamasi on tallella. Tarkista se, ja lähetä uudelleen, jos muutoksesi on yhä oikein.',
  own: {
    title: 'Olet muuttanut tätä itse',
    detail:
      'Joko vastaus muutokseen jäi matkalle tai teit muutoksen toisessa ikkunassa. Sivulla näkyy nyt, miten asia on. Katso, onko vielä jotain lähetettävää.',
  },
  takeTheirs: 'Käytä uutta',
  keepMine: 'Pidä omani',
  nothing: 'tyhjä',
  differ: (fields) => `Molemmat versiot näkyvät kenttien kohdalla; valitse siellä. Eroavat: ${fields}.`,
  all: 'Kaikki',
  missing: {
    title: 'Jotain puuttuu',
    detail: 'Vastaus puuttuu. Mitään ei lähetetty.',
    choice: 'Valitse jokin vaihtoehdoista.',
  },
  halfWritten: {
    title: 'Jotain on kesken',
    detail: 'Kaikkea ei ole kirjoitettu loppuun. Mitään ei lähetetty.',
    field: 'Tätä ei voi lukea. Kirjoita se kokonaan tai tyhjennä kenttä.',
  },
  offline: {
    title: 'Ei yhteyttä',
    detail:
      'Vastausta ei tullut. Kirjoittamasi on tallessa tällä välilehdellä. Tarkista yhteys ja yritä uudelleen: jo perille tullutta ei tehdä kahdesti.',
  },
  saidBefore: 'Syy on sillä kielellä, jolla se annettiin. Yritä uudelleen, niin saat sen tällä kielellä.',
  overtaken: {
    title: 'Ei enää mahdollista',
    detail: 'Jokin on muuttunut sen jälkeen, kun tämä avattiin. Alla oleva sivu näyttää nykyisen tilanteen.',
    now: (state: string) => `Tila on nyt: ${state}.`,
  },
};
