import { factWords } from './fact-words.ts';

export const programme = factWords({
  en: {
    CohortOpened: 'Cohort opened',
    CohortEdited: 'Cohort changed',
    KickOffMoved: 'Kick-off moved',
    CohortApplicationsClosed: 'Applications closed early',
    CohortApplicationsReopened: 'Applications opened again',
    CohortArchived: 'Cohort archived',
    CohortRestored: 'Cohort taken out of the archive',
  },
  sv: {
    CohortOpened: 'Programomgången öppnades',
    CohortEdited: 'Programomgången ändrades',
    KickOffMoved: 'Startträffen flyttades',
    CohortApplicationsClosed: 'Ansökningstiden avslutades i förtid',
    CohortApplicationsReopened: 'Ansökningstiden öppnades igen',
    CohortArchived: 'Programomgången arkiverades',
    CohortRestored: 'Programomgången togs ur arkivet',
  },
  fi: {
    CohortOpened: 'Ohjelmakausi avattiin',
    CohortEdited: 'Ohjelmakautta muutettiin',
    KickOffMoved: 'Aloitustilaisuus siirrettiin',
    CohortApplicationsClosed: 'Haku suljettiin ennen aikojaan',
    CohortApplicationsReopened: 'Haku avattiin uudelleen',
    CohortArchived: 'Ohjelmakausi arkistoitiin',
    CohortRestored: 'Ohjelmakausi palautettiin arkistosta',
  },
});
