import { defineVocabulary } from './vocabulary.ts';

const version = '2026-11';
const source = 'The programme’s application forms.';

export const workSituations = defineVocabulary({
  id: 'workSituations',
  version,
  source,
  terms: {
    employed: { en: 'I am employed', sv: 'Jag är anställd', fi: 'Olen työsuhteessa' },
    selfEmployed: { en: 'I am self-employed', sv: 'Jag är företagare', fi: 'Olen yrittäjä' },
    retired: { en: 'I am retired', sv: 'Jag är pensionerad', fi: 'Olen eläkkeellä' },
  },
});

/** By number of staff, as the EU counts small and medium-sized enterprises. */
export const companySizes = defineVocabulary({
  id: 'companySizes',
  version,
  source: 'EU recommendation on small and medium-sized enterprises.',
  terms: {
    micro: { en: 'Fewer than 10 people', sv: 'Under 10 personer', fi: 'Alle 10 henkilöä' },
    small: { en: '10–49 people', sv: '10–49 personer', fi: '10–49 henkilöä' },
    medium: { en: '50–249 people', sv: '50–249 personer', fi: '50–249 henkilöä' },
    large: { en: '250 people or more', sv: '250 personer eller fler', fi: '250 henkilöä tai enemmän' },
  },
});

/** Years of work in Finland. Under three is below the programme’s soft floor: a coordinator decides. */
export const experienceYears = defineVocabulary({
  id: 'experienceYears',
  version,
  source,
  terms: {
    under3: { en: 'Less than 3 years', sv: 'Under 3 år', fi: 'Alle 3 vuotta' },
    from3to5: { en: '3–5 years', sv: '3–5 år', fi: '3–5 vuotta' },
    from5to10: { en: '5–10 years', sv: '5–10 år', fi: '5–10 vuotta' },
    from10to20: { en: '10–20 years', sv: '10–20 år', fi: '10–20 vuotta' },
    over20: { en: 'More than 20 years', sv: 'Över 20 år', fi: 'Yli 20 vuotta' },
  },
});

export const internationalExperiences = defineVocabulary({
  id: 'internationalExperiences',
  version,
  source,
  terms: {
    workedAbroad: {
      en: 'I have worked abroad',
      sv: 'Jag har arbetat utomlands',
      fi: 'Olen työskennellyt ulkomailla',
    },
    internationalTeam: {
      en: 'I work or have worked in an international team',
      sv: 'Jag arbetar eller har arbetat i ett internationellt team',
      fi: 'Työskentelen tai olen työskennellyt kansainvälisessä tiimissä',
    },
    movedToFinland: {
      en: 'I have moved to Finland myself',
      sv: 'Jag har själv flyttat till Finland',
      fi: 'Olen itse muuttanut Suomeen',
    },
  },
});

export const mentoringExperiences = defineVocabulary({
  id: 'mentoringExperiences',
  version,
  source,
  terms: {
    none: { en: 'This is new to me', sv: 'Det här är nytt för mig', fi: 'Tämä on minulle uutta' },
    trained: {
      en: 'I have mentor training from elsewhere',
      sv: 'Jag har mentorskolning från annat håll',
      fi: 'Minulla on mentorikoulutus muualta',
    },
    mentoredBefore: {
      en: 'I have been a mentor before',
      sv: 'Jag har varit mentor förut',
      fi: 'Olen ollut mentorina ennenkin',
    },
  },
});

/** Offers of a mentor besides the talks. None of them is a job, and the form says so. */
export const mentorOffers = defineVocabulary({
  id: 'mentorOffers',
  version,
  source,
  terms: {
    workplaceVisit: {
      en: 'A visit to my workplace',
      sv: 'Ett besök på min arbetsplats',
      fi: 'Vierailu työpaikallani',
    },
    cvFeedback: { en: 'Feedback on a CV', sv: 'Respons på ett CV', fi: 'Palautetta CV:stä' },
    mockInterview: { en: 'A practice interview', sv: 'En övningsintervju', fi: 'Harjoitushaastattelu' },
    contacts: { en: 'Contacts in my field', sv: 'Kontakter i min bransch', fi: 'Kontakteja alallani' },
  },
});

export const employerApprovals = defineVocabulary({
  id: 'employerApprovals',
  version,
  source,
  terms: {
    yes: {
      en: 'Yes, I may use working time',
      sv: 'Ja, jag får använda arbetstid',
      fi: 'Kyllä, saan käyttää työaikaa',
    },
    ownTime: {
      en: 'I do this in my own time',
      sv: 'Jag gör det på min fritid',
      fi: 'Teen tätä omalla ajallani',
    },
    no: { en: 'Not yet', sv: 'Inte ännu', fi: 'Ei vielä' },
  },
});
