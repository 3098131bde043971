import type { CompaniesText } from './en.ts';

export const fi: CompaniesText = {
  title: 'Yritykset',
  nameless: 'Nimetön yritys',
  search: 'Nimen alku tai Y-tunnus',
  caption: 'Yritykset nimen mukaan',
  none: 'Yrityksiä ei vielä ole.',
  noneWhy: 'Yritys näkyy tässä heti, kun sen mentori on hyväksytty.',
  noneMatches: 'Minkään yrityksen nimi ei ala näin.',
  noneMatchesWhy: 'Yhtiömuodolla ja tarkkeilla ei ole väliä. Kokeile alkukirjaimia tai koko Y-tunnusta.',
  name: 'Nimi',
  businessId: 'Y-tunnus',
  municipality: 'Kunta',
  size: 'Koko',
  mentors: 'Mentorit',
  since: 'Mukana alkaen',
  given: 'Mitä yritys on antanut',
  mentorCount: (count) => (count === 1 ? '1 mentori' : `${count} mentoria`),
  trainedCount: (count) =>
    count === 1 ? '1 on suorittanut koulutuksen' : `${count} on suorittanut koulutuksen`,
  pairCount: (count) => (count === 1 ? '1 pari' : `${count} paria`),
  noMentors: 'Yrityksen mentoreita ei enää ole.',
  mentor: 'Mentori',
  state: 'Tila',
  training: 'Koulutus',
  trainingState: { OPEN: 'Vielä kesken', COMPLETED: 'Suoritettu', WAIVED: 'Vapautettu' },
  pairs: 'Parit',
  former: 'Aiemmat nimet ja tunnukset',
  was: 'Oli',
  until: 'Asti',
  why: 'Miksi',
  by: 'Kuka',
  what: { CORRECTED: 'Korjattu', MERGED: 'Toinen merkintä, joka yhdistettiin tähän' },
  correct: 'Korjaa …',
  correctTitle: 'Korjaa nimi ja Y-tunnus',
  correctLead:
    'Vanhan nimen kirjoittavat mentorit päätyvät edelleen tähän yritykseen. Vanha Y-tunnus ei enää johda tänne.',
  correctNow: 'Tallenna',
  corrected: 'Yritys on korjattu.',
  reason: 'Syy',
  reasonHint: 'Muutamalla sanalla työtovereille.',
  toOther: 'Katso toista yritystä',
  merge: 'Yhdistä toiseen …',
  mergeTitle: (name) => `Yhdistä toiseen yritykseen: ${name}`,
  mergeLead: 'Käytä tätä, kun sama yritys on luettelossa kahdesti.',
  otherSearch: 'Jäljelle jäävä yritys: nimen alku',
  stays: (name) => `${name} jää luetteloon.`,
  moves: (count, name) =>
    count === 1
      ? `1 mentori kuuluu tämän jälkeen tähän yritykseen: ${name}.`
      : `${count} mentoria kuuluu tämän jälkeen tähän yritykseen: ${name}.`,
  leads: (losing, kept) =>
    `${losing} poistuu luettelosta. Sen nimi, Y-tunnus ja linkit johtavat tämän jälkeen tänne: ${kept}.`,
  learns: (details) => `Toisesta merkinnästä täydennetään: ${details}.`,
  detail: { name: 'nimi', businessId: 'Y-tunnus', municipality: 'kunta', size: 'koko' },
  remark: {
    OTHER_BUSINESS_ID:
      'Näillä kahdella on eri Y-tunnus. Ne voivat olla kaksi yritystä: tarkista ennen kuin yhdistät ne.',
    OTHER_MUNICIPALITY: 'Nämä kaksi ovat eri kunnissa.',
  },
  merged: (losing, kept) => `${losing} on nyt osa yritystä ${kept}.`,
  movedHere: 'Yritys on yhdistetty tähän.',
};
