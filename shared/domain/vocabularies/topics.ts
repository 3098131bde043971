import { defineVocabulary } from './vocabulary.ts';

/** One list for both sides: topics of mentors' help and of students' needs. */
export const topics = defineVocabulary({
  id: 'topics',
  version: '2026-11',
  source: 'Seed list after Nordic mentoring programmes; to be confirmed by the coordinators.',
  terms: {
    workCulture: {
      en: 'Finnish work culture and unwritten rules',
      sv: 'Finländsk arbetskultur och oskrivna regler',
      fi: 'Suomalainen työkulttuuri ja kirjoittamattomat säännöt',
    },
    jobHunting: {
      en: 'Looking for a job, also where none is advertised',
      sv: 'Att söka jobb, också sådana som inte annonseras',
      fi: 'Työnhaku ja piilotyöpaikat',
    },
    cv: { en: 'CV and LinkedIn', sv: 'CV och LinkedIn', fi: 'CV ja LinkedIn' },
    interviews: { en: 'Job interviews', sv: 'Arbetsintervjuer', fi: 'Työhaastattelut' },
    industryInsight: { en: 'Insight into an industry', sv: 'Insyn i en bransch', fi: 'Alan tuntemus' },
    careerChoice: { en: 'Choosing a career', sv: 'Karriärval', fi: 'Uravalinnat' },
    networking: { en: 'Building a network', sv: 'Att bygga nätverk', fi: 'Verkostoituminen' },
    professionalSwedish: { en: 'Swedish at work', sv: 'Svenska i arbetslivet', fi: 'Ruotsi työelämässä' },
    professionalFinnish: { en: 'Finnish at work', sv: 'Finska i arbetslivet', fi: 'Suomi työelämässä' },
    leadership: { en: 'Leadership', sv: 'Ledarskap', fi: 'Johtaminen' },
    entrepreneurship: { en: 'Starting a business', sv: 'Att starta företag', fi: 'Yrityksen perustaminen' },
    thesisContacts: {
      en: 'Contacts for a thesis or project',
      sv: 'Kontakter för examensarbete eller projekt',
      fi: 'Kontaktit opinnäytetyötä tai projektia varten',
    },
    workLifeBalance: {
      en: 'Balance between work and life',
      sv: 'Balans mellan arbete och fritid',
      fi: 'Työn ja muun elämän tasapaino',
    },
    selfConfidence: {
      en: 'Self-confidence and own strengths',
      sv: 'Självförtroende och egna styrkor',
      fi: 'Itseluottamus ja omat vahvuudet',
    },
    livingHere: {
      en: 'Living in Ostrobothnia',
      sv: 'Att leva i Österbotten',
      fi: 'Elämä Pohjanmaalla',
    },
  },
});
