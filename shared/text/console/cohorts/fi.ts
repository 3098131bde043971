import type { CohortsText } from './en.ts';

export const fi: CohortsText = {
  title: 'Ohjelmakaudet',
  none: 'Ei vielä ohjelmakautta.',
  noneWhy: 'Avaa ohjelmakausi ja anna sen päivät, niin hakeminen voi alkaa.',
  open: 'Avaa ohjelmakausi',
  openNow: 'Avaa ohjelmakausi',
  opened: (name) => `Avattu: ${name}.`,
  name: 'Nimi',
  mentorOpens: 'Mentorit voivat hakea alkaen',
  mentorCloses: 'Mentorit voivat hakea asti',
  studentOpens: 'Opiskelijat voivat hakea alkaen',
  studentCloses: 'Opiskelijat voivat hakea asti',
  matchingOn: 'Yhdistämispäivä',
  matchingHint:
    'Sinä päivänä lasketaan kierros, joka jää odottamaan sinua. Kenellekään ei kerrota mitään, ennen kuin julkaiset sen.',
  kickOff: 'Aloitustilaisuus',
  answerDays: 'Arkipäiviä vastaamiseen',
  training: 'Koulutus',
  mentorsApply: 'Mentorihaku',
  studentsApply: 'Opiskelijahaku',
  noTraining: 'Ei koulutusta',
  period: (from, to) => `${from} – ${to}`,
};
