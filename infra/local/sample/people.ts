import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { workingStyles } from '../../../shared/domain/vocabularies/working-styles.ts';
import { type Random, randomFrom } from './random.ts';

/** An invented applicant: their form, and their behaviour in a season. */
export type Invented = {
  readonly role: 'mentor' | 'student';
  readonly email: string;
  readonly locale: 'en' | 'sv' | 'fi';
  readonly application: Record<string, unknown>;
  /** Between 0 and 1: late confirmations, missed sessions and declines are decided by these, not by chance on the way. */
  readonly temper: { readonly confirms: number; readonly attends: number; readonly answers: number };
};

const MENTOR_NAMES = {
  first: [
    'Aino',
    'Bo',
    'Camilla',
    'Dag',
    'Eeva',
    'Fredrik',
    'Gun',
    'Heikki',
    'Ingrid',
    'Jari',
    'Katja',
    'Lars',
    'Maarit',
    'Nils',
    'Oskar',
    'Pirjo',
    'Rolf',
    'Sanna',
    'Tove',
    'Ville',
  ],
  last: [
    'Åbacka',
    'Björkman',
    'Dahlvik',
    'Ekholm',
    'Finnäs',
    'Granö',
    'Härmälä',
    'Isokangas',
    'Järvelin',
    'Kronlund',
    'Lillkung',
    'Myllymäki',
    'Nygrund',
    'Östergård',
    'Peltonummi',
    'Rönnback',
    'Sandås',
    'Törnvik',
    'Uusimäki',
    'Västerholm',
  ],
};
const STUDENT_NAMES = {
  first: [
    'Amara',
    'Bilal',
    'Chiara',
    'Dinh',
    'Esra',
    'Farid',
    'Grace',
    'Hoang',
    'Ines',
    'Joon',
    'Kamala',
    'Linh',
    'Mateus',
    'Nadia',
    'Oluwaseun',
    'Priya',
    'Rahim',
    'Sofía',
    'Thu',
    'Yuki',
  ],
  last: [
    'Adeyemi',
    'Bhattarai',
    'Costa',
    'Đặng',
    'El Amrani',
    'Fernández',
    'Gurung',
    'Haddad',
    'Ivanenko',
    'Jayasinghe',
    'Karim',
    'Lê',
    'Mensah',
    'Nguyễn',
    'Okafor',
    'Perera',
    'Rahman',
    'Silva',
    'Tran',
    'Yılmaz',
  ],
};
const COMPANIES = [
  'Holmvik Båtar Ab',
  'Kallio Metalli Oy',
  'Norrskog Paper Oy',
  'Pampas Mat Ab',
  'Botnia Kod Oy',
  'Järvi Energia Oy',
  'Strandvik Logistik Ab',
  'Lakeus Automaatio Oy',
  'Havtorn Omsorg Ab',
  'Merituuli Hotelli Oy',
  'Fjärdens Bygg Ab',
  'Kivi & Koski Oy',
  'Sundgrund Marin Ab',
  'Pohja Pakkaus Oy',
  'Skärgårdens Redovisning Ab',
  'Aura Markkinointi Oy',
  'Tuulia Terveys Oy',
  'Ådalens Växthus Ab',
];
const TITLES = [
  'Production manager',
  'Team lead',
  'Kehityspäällikkö',
  'Försäljningschef',
  'Software engineer',
  'Projektledare',
  'Henkilöstöpäällikkö',
  'Export manager',
  'Quality engineer',
  'Talouspäällikkö',
];
const FIELDS = [
  'manufacturing',
  'boats',
  'food',
  'forest',
  'energy',
  'ict',
  'ict',
  'automation',
  'logistics',
  'finance',
  'marketing',
  'health',
  'tourism',
  'hr',
];
const TOPICS = [
  'workCulture',
  'jobHunting',
  'cv',
  'interviews',
  'industryInsight',
  'careerChoice',
  'networking',
  'professionalSwedish',
  'professionalFinnish',
  'leadership',
  'thesisContacts',
  'selfConfidence',
  'livingHere',
];
const TOWNS = [
  'jakobstad',
  'jakobstad',
  'jakobstad',
  'pedersore',
  'larsmo',
  'nykarleby',
  'kronoby',
  'kokkola',
  'vaasa',
];
const SLOTS = ['weekdayDaytime', 'weekdayEvening', 'weekend'];
const BIO =
  'I have worked in this region for many years, in teams where several languages are spoken every day. I like to listen, to ask questions, and to open a door where I can.';
const GOALS =
  'In half a year I want to know how people here look for work and talk at work, to have met ten people of my field, and to have written an application that gets me an interview.';
const MOTIVATION =
  'I graduate soon and want to stay. At school I meet other students; what I miss is somebody who already works here and tells me how things are really done.';

const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const temper = (random: Random): Invented['temper'] => ({
  confirms: random.next(),
  attends: random.next(),
  answers: random.next(),
});

const common = (random: Random, locale: string, email: string) => ({
  locale,
  email,
  municipality: random.pick(TOWNS),
  meetingMode: random.pick(['both', 'both', 'both', 'inPerson', 'online']),
  availability: random.some(SLOTS, 1 + Math.floor(random.next() * 2)),
  frequencyWish: random.pick(['monthly', 'everyTwoToThreeWeeks']),
  // Not everybody answers what may be left out.
  workingStyles: random.some(workingStyles.codes, Math.floor(random.next() * 4)),
  noticeVersion: CCCC.noticeVersion,
  noticeRead: true,
});

const inventMentor = (random: Random, index: number): Invented => {
  const locale = (['sv', 'fi', 'en'] as const)[index % 3] as 'en' | 'sv' | 'fi';
  const firstName = random.pick(MENTOR_NAMES.first);
  const lastName = random.pick(MENTOR_NAMES.last);
  const email = `${ascii(firstName)}.${ascii(lastName)}.m${index}@mentor.example`;
  const workSituation = index % 15 === 7 ? 'retired' : index % 15 === 11 ? 'selfEmployed' : 'employed';
  const [field, secondaryField] = random.some([...new Set(FIELDS)], 2);
  return {
    role: 'mentor',
    email,
    locale,
    temper: temper(random),
    application: {
      role: 'mentor',
      ...common(random, locale, email),
      firstName,
      lastName,
      ...(random.chance(0.5) ? { phone: `+35840${String(1_000_000 + index)}` } : {}),
      languages: [
        { language: 'en', level: random.pick(['good', 'fluent', 'fluent']) },
        { language: locale === 'fi' ? 'fi' : 'sv', level: 'native' },
        { language: locale === 'fi' ? 'sv' : 'fi', level: random.pick(['basic', 'good', 'fluent']) },
      ],
      workSituation,
      ...(workSituation === 'employed'
        ? {
            employerName: COMPANIES[index % COMPANIES.length],
            employerMunicipality: random.pick(TOWNS),
            employerSize: random.pick(['micro', 'small', 'medium', 'large']),
            employerApproves: random.pick(['yes', 'ownTime']),
          }
        : {}),
      jobTitle: random.pick(TITLES),
      field,
      secondaryField,
      yearsExperience: random.pick(['from3to5', 'from5to10', 'from10to20', 'over20']),
      expertise: random.some(TOPICS, 4 + Math.floor(random.next() * 3)),
      bio: BIO,
      capacity: random.chance(0.2) ? 2 : 1,
      canOffer: random.some(['workplaceVisit', 'cvFeedback', 'mockInterview', 'contacts'], 2),
    },
  };
};

const inventStudent = (random: Random, index: number): Invented => {
  const locale = index % 10 === 9 ? 'fi' : index % 10 === 8 ? 'sv' : 'en';
  const firstName = random.pick(STUDENT_NAMES.first);
  // Not everybody has two names.
  const lastName = index % 17 === 5 ? undefined : random.pick(STUDENT_NAMES.last);
  const email = `${ascii(firstName)}.${ascii(lastName ?? 'solo')}.s${index}@student.example`;
  return {
    role: 'student',
    email,
    locale,
    temper: temper(random),
    application: {
      role: 'student',
      ...common(random, locale, email),
      firstName,
      ...(lastName === undefined ? {} : { lastName }),
      languages: [
        { language: 'en', level: random.pick(['good', 'fluent', 'fluent']) },
        ...(random.chance(0.4)
          ? [{ language: random.pick(['sv', 'fi']), level: random.pick(['basic', 'good']) }]
          : []),
      ],
      degreeProgramme: random.pick([
        'businessManagement',
        'informationTechnology',
        'industrialManagement',
        'nursing',
      ]),
      degreeLevel: random.chance(0.8) ? 'bachelor' : 'master',
      campus: random.pick(['jakobstad', 'jakobstad', 'kokkola']),
      studyPhase: random.pick(['ects120to180', 'ects180to240', 'thesis']),
      expectedGraduation: random.pick(['2027-05', '2027-06', '2027-12']),
      targetFields: random.some([...new Set(FIELDS)], 3),
      needs: random.some(TOPICS, 3 + Math.floor(random.next() * 2)),
      goals: GOALS,
      motivation: MOTIVATION,
      workExperience: random.pick(['none', 'under1', 'from1to3', 'over3']),
      workedInFinland: random.chance(0.4),
      stayIntent: random.pick(['ostrobothnia', 'finland', 'unsure']),
      employmentNow: random.pick(['none', 'partTime', 'internship']),
      languagePractice: random.chance(0.5) ? [random.pick(['sv', 'fi'])] : [],
      mobility: random.pick(['jakobstad', 'jakobstad', 'car', 'onlineOnly']),
      commitment: true,
      understandsNoJob: true,
    },
  };
};

/** People who do not exist, with addresses that cannot. The same seed gives the same people. */
export const inventPeople = (of: {
  readonly mentors: number;
  readonly students: number;
  readonly seed: number;
}): Invented[] => {
  const random = randomFrom(of.seed);
  return [
    ...Array.from({ length: of.mentors }, (_, index) => inventMentor(random, index)),
    ...Array.from({ length: of.students }, (_, index) => inventStudent(random, index)),
  ];
};
