import type { FundingText } from './en.ts';

export const fi: FundingText = {
  title: 'Tulokset ja tavoitteet',
  lead: 'Mitä rahoittajalle on luvattu ja mitä on tapahtunut. Jokainen luku laskee tapahtumat sen päivän mukaan, jona ne tapahtuivat.',
  noScript: 'Sivu tarvitsee JavaScriptiä, koska se näyttää lukuja kirjautuneelle henkilöstölle.',
  signedOut: 'Kirjaudu henkilöstötunnuksellasi, niin näet luvut.',
  signIn: 'Kirjaudu sisään',
  signOut: 'Kirjaudu ulos',
  signingIn: 'Kirjaudutaan …',
  signInFailed: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
  loading: 'Haetaan lukuja …',
  forbidden: 'Tunnuksellasi ei ole oikeutta nähdä näitä lukuja. Pyydä oikeus ohjelman pääkäyttäjältä.',
  failed: 'Lukuja ei voitu hakea.',
  retry: 'Yritä uudelleen',
  decision: 'Rahoitus',
  show: 'Näytä',
  asOf: (time) => `Tilanne ${time} Suomen aikaa`,
  period: (from, to) => (to === '' ? `${from} alkaen` : `${from}–${to}`),
  summary: (reached, withTarget) =>
    withTarget === 0
      ? 'Tavoitteita ei ole asetettu.'
      : withTarget === 1
        ? `Tavoitteita on yksi, ja se on ${reached === 1 ? 'saavutettu' : 'vielä saavuttamatta'}.`
        : `Tavoitteita on ${withTarget}, ja niistä ${reached === 0 ? 'yhtäkään ei ole vielä saavutettu' : `${reached} on saavutettu`}.`,
  empty: 'Mitään ei ole vielä laskettu. Ensimmäiset luvut näkyvät, kun ensimmäinen hakemus on vahvistettu.',
  emptyClosed: 'Tälle päätökselle ei laskettu mitään.',
  notEntered: 'Ei kirjattu',
  resultsNotEntered:
    'Tämän päätöksen tulokset ovat ajalta ennen tätä järjestelmää, eikä niitä ole kirjattu tänne: taulukossa näkyvät vain tavoitteet.',
  carriesOver:
    'Luvuissa ovat mukana myös tulokset ajalta ennen tätä järjestelmää, sellaisina kuin ne on kirjattu.',
  indicator: 'Indikaattori',
  target: 'Tavoite',
  actual: 'Toteuma',
  gross: 'Kaikki kerrat',
  thisMonth: 'Tässä kuussa',
  standing: 'Tilanne',
  noTarget: 'Tavoitetta ei ole asetettu',
  behind: (count) => `${count} jäljellä tavoitteeseen`,
  reached: 'Tavoite saavutettu',
  above: (count) => `${count} yli tavoitteen`,
  definition: 'Näin se lasketaan',
  definitionVersion: (version) => `Määritelmä, versio ${version}`,
  hours: (count) => `${count} h`,
  evidenceOf: (label, figure) => `${label}, ${figure}: näytä, mitä luku sisältää`,
  evidenceTitle: (label) => `Luku sisältää: ${label}`,
  evidenceCaption:
    'Jokainen rivi lasketaan sille päivälle, jona se tapahtui. Tunnisteet edustavat henkilöitä ja asioita; koordinaattori löytää ne tunnisteilla.',
  noEvidence: 'Tässä ei ole mitään laskettavaa.',
  evidenceFailed: 'Luetteloa ei voitu hakea. Yritä uudelleen.',
  month: 'Kuukausi',
  date: 'Päivä',
  proof: 'Peruste',
  counts: 'Lasketaan',
  entered: 'Kirjattu',
  minutes: (count) => `${count} minuuttia`,
  evidenceKinds: {
    application: 'hakemus',
    attendance: 'läsnäolo',
    training: 'suoritettu koulutus',
    pair: 'pari',
    company: 'yritys',
  },
  tellers: { STAFF: 'henkilökunta', PARTICIPANT: 'henkilö itse', SYSTEM: 'järjestelmä' },
  print: 'Tulosta',
  statuses: { OPEN: 'käynnissä', CLOSED: 'päättynyt' },
};
