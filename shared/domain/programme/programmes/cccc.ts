import { ROADS } from '../../vocabularies/roads.ts';
import type { Programme } from '../programme.ts';

/** The Cross-Cultural Career Catalyst: career mentoring of Centria University of Applied Sciences in Ostrobothnia. Held against the schema by a test. */
export const CCCC: Programme = {
  id: 'cccc',
  path: '',
  version: 1,
  name: {
    en: 'Cross-Cultural Career Catalyst – career mentoring',
    sv: 'Cross-Cultural Career Catalyst – karriärmentorskap',
    fi: 'Cross-Cultural Career Catalyst – uramentorointi',
  },
  shortName: 'CCCC',
  organiser: {
    en: 'Centria University of Applied Sciences',
    sv: 'Centria yrkeshögskola',
    fi: 'Centria-ammattikorkeakoulu',
  },
  sender: { name: 'CCCC' },
  contact: {
    name: {
      en: 'The career mentoring team',
      sv: 'Karriärmentorskapets team',
      fi: 'Uramentoroinnin tiimi',
    },
    // A role address of the example domain, until the owner names one.
    email: 'career-mentoring@example.org',
  },
  regions: ['ostrobothnia'],
  languages: ['en', 'sv', 'fi'],
  offers: {
    municipalities: [
      'jakobstad',
      'larsmo',
      'pedersore',
      'kronoby',
      'nykarleby',
      'vaasa',
      'korsholm',
      'vora',
      'malax',
      'korsnas',
      'laihia',
      'narpes',
      'kasko',
      'kristinestad',
      'kokkola',
      'kannus',
      'ylivieska',
      'seinajoki',
      'otherFinland',
      'abroad',
    ],
    campuses: ['jakobstad', 'kokkola', 'ylivieska', 'online'],
    degreeProgrammes: [
      'businessManagement',
      'informationTechnology',
      'industrialManagement',
      'environmentalChemistry',
      'nursing',
      'masterBusiness',
      'masterEngineering',
      'other',
    ],
    mobilities: ['car', 'jakobstad', 'ownTown', 'onlineOnly'],
    stayIntents: ['ostrobothnia', 'finland', 'unsure', 'elsewhere'],
  },
  roads: ROADS,
  modules: {
    MENTOR_ROLE: {
      audience: 'mentor',
      usual: true,
      name: { en: 'The mentor’s role', sv: 'Mentorns roll', fi: 'Mentorin rooli' },
    },
    CROSS_CULTURAL: {
      audience: 'mentor',
      usual: true,
      name: {
        en: 'Working across cultures',
        sv: 'Att arbeta över kulturgränser',
        fi: 'Työskentely yli kulttuurirajojen',
      },
    },
    STUDENT_BRIEFING: {
      audience: 'student',
      usual: false,
      name: {
        en: 'Briefing for students',
        sv: 'Introduktion för studerande',
        fi: 'Opiskelijoiden perehdytys',
      },
    },
  },
  undecided: ['TRAINING_RULE'],
  countsSince: '2026-01-01',
  funderLine: {
    en: 'Developed with AKKE funding from the Regional Council of Ostrobothnia.',
    sv: 'Utvecklat med AKKE-finansiering från Österbottens förbund.',
    fi: 'Kehitetty Pohjanmaan liiton AKKE-rahoituksella.',
  },
  controller: {
    en: 'Controller: Centria University of Applied Sciences',
    sv: 'Personuppgiftsansvarig: Centria yrkeshögskola',
    fi: 'Rekisterinpitäjä: Centria-ammattikorkeakoulu',
  },
  noticeVersion: '2026-11e',
};
