import type { Programme } from '../../../shared/domain/programme/programme.ts';

/** An invented programme of another school in another region, for tests that run two programmes side by side. */
export const REVONTULI: Programme = {
  id: 'revontuli',
  path: '/revontuli',
  version: 1,
  name: {
    en: 'Revontuli mentors of the north',
    sv: 'Revontulis mentorer i norr',
    fi: 'Revontulen pohjoiset mentorit',
  },
  shortName: 'Revontuli',
  organiser: {
    en: 'Kalajoki Valley College',
    sv: 'Kalajokidalens högskola',
    fi: 'Kalajokilaakson korkeakoulu',
  },
  sender: { name: 'Revontuli' },
  contact: {
    name: { en: 'The desk of Revontuli', sv: 'Revontulis kansli', fi: 'Revontulen toimisto' },
    email: 'desk@revontuli.example',
    phone: '+358 40 111 1111',
  },
  regions: ['northOstrobothnia'],
  languages: ['fi', 'en'],
  offers: {
    municipalities: ['ylivieska', 'kannus', 'otherFinland'],
    campuses: ['ylivieska', 'online'],
    degreeProgrammes: ['nursing', 'other'],
    mobilities: ['car', 'onlineOnly'],
    stayIntents: ['finland', 'unsure', 'elsewhere'],
  },
  // The estimate for everybody says 35.
  roads: [['ylivieska', 'kannus', 53]],
  modules: {
    FIRST_STEPS: {
      audience: 'mentor',
      usual: true,
      name: { en: 'First steps in the north', sv: 'Första stegen i norr', fi: 'Ensiaskeleet pohjoisessa' },
    },
  },
  countsSince: '2027-01-01',
  funderLine: {
    en: 'Paid by the Fund of the North.',
    sv: 'Betalas av Norra fonden.',
    fi: 'Maksaja: Pohjoinen rahasto.',
  },
  controller: {
    en: 'Controller: Kalajoki Valley College',
    sv: 'Personuppgiftsansvarig: Kalajokidalens högskola',
    fi: 'Rekisterinpitäjä: Kalajokilaakson korkeakoulu',
  },
  noticeVersion: '2027-01a',
};
