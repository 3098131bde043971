import type { WordsText } from './en.ts';

export const fi: WordsText = {
  role: { mentor: 'Mentori', student: 'Opiskelija' },
  standing: {
    SUBMITTED: 'Vahvistamatta',
    CONFIRMED: 'Käsiteltävänä',
    NEEDS_INFO: 'Lisätietoja pyydetty',
    APPROVED: 'Hyväksytty',
    REJECTED: 'Hylätty',
    WITHDRAWN: 'Peruttu',
    READY: 'Valmis yhdistettäväksi',
    WAITLISTED: 'Odottaa paria',
    PROPOSED: 'Ehdotettu',
    FORMED: 'Parissa',
    ASIDE: 'Ei ehdoteta toistaiseksi',
    RESTRICTED: 'Ei käytössä: tietojen käyttöä on rajoitettu',
  },
  rejection: {
    NOT_DEGREE_STUDENT: 'Ei ole tutkinto-opiskelija',
    GRADUATES_TOO_LATE: 'Valmistuu liian myöhään',
    TOO_LITTLE_EXPERIENCE: 'Liian vähän työkokemusta',
    LANGUAGE_LEVEL: 'Kielitaito',
    COHORT_FULL: 'Ohjelmakausi on täynnä',
    INCOMPLETE: 'Puutteellinen hakemus',
    OTHER: 'Muu syy',
  },
  unconfirmed: 'Henkilö, joka ei ole vahvistanut osoitetta',
  yes: 'Kyllä',
  no: 'Ei',
  foreseen: 'Mitä muutos merkitsee',
  confirm: 'Onko tämä tarkoitus? Rastita oikeat kohdat ja lähetä uudelleen.',
};
