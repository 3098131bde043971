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
  funding: [
    {
      id: 'akke-2024-2025',
      label: {
        en: 'AKKE project 2024–2025',
        sv: 'AKKE-projektet 2024–2025',
        fi: 'AKKE-hanke 2024–2025',
      },
      profile: 'AKKE',
      eligible: { from: '2024-01-01', to: '2025-12-31' },
      targets: { 'pairs.formed': 30 },
      rates: { model: 'FLAT', flat: 0.4, support: 0.8 },
      source: {
        en: 'Project dates and 30 successful pairs: the public project page. Flat rate 40 % and support 80 %: the usual AKKE model, not confirmed for this decision.',
        sv: 'Projektets datum och 30 lyckade par: projektets offentliga webbsida. Schablon 40 % och stöd 80 %: den vanliga AKKE-modellen, inte bekräftad för det här beslutet.',
        fi: 'Hankkeen päivämäärät ja 30 onnistunutta paria: hankkeen julkinen verkkosivu. Flat rate 40 % ja tuki 80 %: tavallinen AKKE-malli, jota ei ole vahvistettu tälle päätökselle.',
      },
    },
    {
      id: 'permanent',
      label: { en: 'Permanent operation', sv: 'Permanent verksamhet', fi: 'Vakiintunut toiminta' },
      profile: 'PERMANENT',
      eligible: { from: '2026-01-01' },
      targets: {
        'pairs.formed': 30,
        'mentors.trained': 30,
        'students.participating': 30,
        'companies.participating': 20,
      },
      rates: null,
      source: {
        en: 'Thirty pairs, as the project aimed at; the other targets are the programme’s own proposal until the owner decides.',
        sv: 'Trettio par, liksom i projektet; de övriga målen är programmets eget förslag tills ägaren beslutar.',
        fi: 'Kolmekymmentä paria, kuten hankkeessa; muut tavoitteet ovat ohjelman oma ehdotus, kunnes omistaja päättää.',
      },
    },
  ],
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
  noticeVersion: '2026-11b',
};
