import { defineVocabulary } from './vocabulary.ts';

const version = '2026-11';
const source = 'The programme’s application forms.';

export const campuses = defineVocabulary({
  id: 'campuses',
  version,
  source: 'The university’s campuses.',
  terms: {
    jakobstad: { en: 'Jakobstad (Pietarsaari)', sv: 'Jakobstad', fi: 'Pietarsaari' },
    kokkola: { en: 'Kokkola (Karleby)', sv: 'Karleby', fi: 'Kokkola' },
    ylivieska: { en: 'Ylivieska', sv: 'Ylivieska', fi: 'Ylivieska' },
    online: { en: 'Online', sv: 'På nätet', fi: 'Verkossa' },
  },
});

/** Configuration of the university, not of the programme: the study office confirms it before each cohort. */
export const degreeProgrammes = defineVocabulary({
  id: 'degreeProgrammes',
  version,
  source: 'Degree programmes taught in English; unconfirmed, the study office has the valid list.',
  terms: {
    businessManagement: {
      en: 'Business Management / International Business (BBA)',
      sv: 'Företagsekonomi / International Business (tradenom YH)',
      fi: 'Liiketalous / International Business (tradenomi AMK)',
    },
    informationTechnology: {
      en: 'Information Technology (BEng)',
      sv: 'Informationsteknik (ingenjör YH)',
      fi: 'Tieto- ja viestintätekniikka (insinööri AMK)',
    },
    industrialManagement: {
      en: 'Industrial Management (BEng)',
      sv: 'Produktionsekonomi (ingenjör YH)',
      fi: 'Tuotantotalous (insinööri AMK)',
    },
    environmentalChemistry: {
      en: 'Environmental Chemistry and Technology (BEng)',
      sv: 'Miljökemi och miljöteknik (ingenjör YH)',
      fi: 'Ympäristökemia ja -teknologia (insinööri AMK)',
    },
    nursing: {
      en: 'Nursing (BHC)',
      sv: 'Vård (sjukskötare YH)',
      fi: 'Hoitotyö (sairaanhoitaja AMK)',
    },
    masterBusiness: {
      en: 'Master of Business Administration',
      sv: 'Företagsekonomi (tradenom högre YH)',
      fi: 'Liiketalous (tradenomi ylempi AMK)',
    },
    masterEngineering: {
      en: 'Master of Engineering',
      sv: 'Teknik (ingenjör högre YH)',
      fi: 'Tekniikka (insinööri ylempi AMK)',
    },
    other: { en: 'Another programme', sv: 'Ett annat program', fi: 'Muu koulutus' },
  },
});

export const degreeLevels = defineVocabulary({
  id: 'degreeLevels',
  version,
  source: 'The two levels of a university of applied sciences.',
  terms: {
    bachelor: { en: 'Bachelor’s degree', sv: 'Yrkeshögskoleexamen', fi: 'AMK-tutkinto' },
    master: { en: 'Master’s degree', sv: 'Högre yrkeshögskoleexamen', fi: 'Ylempi AMK-tutkinto' },
  },
});

export const studyPhases = defineVocabulary({
  id: 'studyPhases',
  version,
  source,
  terms: {
    ects0to60: { en: '0–60 credits', sv: '0–60 studiepoäng', fi: '0–60 opintopistettä' },
    ects60to120: { en: '60–120 credits', sv: '60–120 studiepoäng', fi: '60–120 opintopistettä' },
    ects120to180: { en: '120–180 credits', sv: '120–180 studiepoäng', fi: '120–180 opintopistettä' },
    ects180to240: { en: '180–240 credits', sv: '180–240 studiepoäng', fi: '180–240 opintopistettä' },
    thesis: {
      en: 'I am writing my thesis',
      sv: 'Jag skriver mitt examensarbete',
      fi: 'Teen opinnäytetyötä',
    },
    graduated: {
      en: 'I have graduated',
      sv: 'Jag har tagit examen',
      fi: 'Olen valmistunut',
    },
  },
});

export const studentExperienceYears = defineVocabulary({
  id: 'studentExperienceYears',
  version,
  source,
  terms: {
    none: { en: 'None yet', sv: 'Ingen ännu', fi: 'Ei vielä' },
    under1: { en: 'Less than 1 year', sv: 'Under 1 år', fi: 'Alle vuosi' },
    from1to3: { en: '1–3 years', sv: '1–3 år', fi: '1–3 vuotta' },
    over3: { en: 'More than 3 years', sv: 'Över 3 år', fi: 'Yli 3 vuotta' },
  },
});

/** A baseline for measuring effect. Matching never sees it. */
export const stayIntents = defineVocabulary({
  id: 'stayIntents',
  version,
  source,
  terms: {
    ostrobothnia: {
      en: 'I want to work in Ostrobothnia',
      sv: 'Jag vill arbeta i Österbotten',
      fi: 'Haluan työskennellä Pohjanmaalla',
    },
    finland: {
      en: 'I want to work in Finland',
      sv: 'Jag vill arbeta i Finland',
      fi: 'Haluan työskennellä Suomessa',
    },
    unsure: { en: 'I do not know yet', sv: 'Jag vet inte ännu', fi: 'En tiedä vielä' },
    elsewhere: {
      en: 'I plan to work in another country',
      sv: 'Jag tänker arbeta i ett annat land',
      fi: 'Aion työskennellä toisessa maassa',
    },
  },
});

/** A baseline for measuring effect. Matching never sees it. */
export const employments = defineVocabulary({
  id: 'employments',
  version,
  source,
  terms: {
    none: { en: 'I have no job', sv: 'Jag har inget jobb', fi: 'En ole työssä' },
    partTime: { en: 'I have a part-time job', sv: 'Jag jobbar deltid', fi: 'Olen osa-aikatyössä' },
    internship: { en: 'I am an intern', sv: 'Jag gör praktik', fi: 'Olen harjoittelussa' },
    fullTimeOtherField: {
      en: 'I work full time in another field',
      sv: 'Jag jobbar heltid i en annan bransch',
      fi: 'Olen kokoaikatyössä muulla alalla',
    },
    fullTimeOwnField: {
      en: 'I work full time in my own field',
      sv: 'Jag jobbar heltid i min egen bransch',
      fi: 'Olen kokoaikatyössä omalla alallani',
    },
  },
});
