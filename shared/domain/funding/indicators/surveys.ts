import type * as z from 'zod';
import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import { PairFormed } from '../../../../events/pairs.ts';
import { SurveyAnswered, SurveyOpened, SurveyWithdrawn } from '../../../../events/surveys.ts';
import { localDateOf } from '../../kernel/dates.ts';
import type { Role } from '../../kernel/role.ts';
import type { Programme, Trilingual } from '../../programme/programme.ts';
import { type Contribution, type Indicator, onItsDay } from './indicator.ts';

type Answers = z.output<typeof SurveyAnswered.data>;

/** Surveys of a kind to people of one role, or of both. */
type Survey = {
  readonly key: string;
  readonly kind: string;
  readonly role?: Role;
  readonly name: Trilingual;
};

const FINAL: Trilingual = { en: 'final survey', sv: 'slutenkäten', fi: 'loppukysely' };
const BOTH_FINAL: Survey = { key: 'surveys.final', kind: 'FINAL', name: FINAL };
const STUDENT_FINAL: Survey = { key: 'surveys.final.student', kind: 'FINAL', role: 'student', name: FINAL };
const FOLLOW_UP: Survey = {
  key: 'surveys.followup',
  kind: 'FOLLOWUP6',
  name: {
    en: 'survey after six months',
    sv: 'enkäten efter sex månader',
    fi: 'kysely puolen vuoden jälkeen',
  },
};

const isOf = ({ kind, role }: Survey, data: { readonly kind: string; readonly role: Role }): boolean =>
  data.kind === kind && (role === undefined || data.role === role);

const onSurvey = (id: string, date: string, amount: number): Contribution => ({
  date,
  amount,
  evidence: { kind: 'survey', id },
});

/** The surveys sent, less those that were taken back, and the answers to them. */
const responsesOf = (survey: Survey, beside: string): readonly Indicator[] => {
  const { key, name } = survey;
  const common = { version: 1, unit: 'COUNT' as const, beside: { key: beside, as: 'ANSWERS' as const } };
  return [
    {
      ...common,
      key: `${key}.asked`,
      label: { en: `Asked: ${name.en}`, sv: `Tillfrågade: ${name.sv}`, fi: `Kysytyt: ${name.fi}` },
      definition: {
        en: 'Surveys that were sent, less those that were taken back.',
        sv: 'Enkäter som har skickats, minus de som har tagits tillbaka.',
        fi: 'Lähetetyt kyselyt vähennettynä perutuilla.',
      },
      on: [SurveyOpened, SurveyWithdrawn],
      count: (fact) => {
        const isOpening = isFactOf(SurveyOpened, fact);
        if (isOpening) {
          const data = dataOf(SurveyOpened, fact);
          return isOf(survey, data) ? onSurvey(data.surveyId, onItsDay(fact), 1) : undefined;
        }
        const data = dataOf(SurveyWithdrawn, fact);
        const date = localDateOf(new Date(data.openedAt ?? fact.at));
        return isOf(survey, data) ? onSurvey(data.surveyId, date, -1) : undefined;
      },
    },
    {
      ...common,
      key: `${key}.answers`,
      label: { en: `Answers: ${name.en}`, sv: `Svar: ${name.sv}`, fi: `Vastaukset: ${name.fi}` },
      definition: {
        en: 'Surveys that were answered, on the day of the answer.',
        sv: 'Enkäter som har besvarats, på dagen för svaret.',
        fi: 'Vastatut kyselyt, vastauspäivänä.',
      },
      on: [SurveyAnswered],
      count: (fact) => {
        const data = dataOf(SurveyAnswered, fact);
        return isOf(survey, data) ? onSurvey(data.surveyId, onItsDay(fact), 1) : undefined;
      },
    },
  ];
};

const to = ({ key }: Survey) => ({ answers: `${key}.answers`, asked: `${key}.asked` });

/** A figure made of the answers to one survey. */
const ofAnswers = (
  survey: Survey,
  figure: Pick<Indicator, 'key' | 'label' | 'definition' | 'unit'> & Pick<Partial<Indicator>, 'beside'>,
  amountOf: (answers: Answers, programme: Pick<Programme, 'regions'>) => number | undefined,
): Indicator => ({
  ...figure,
  version: 1,
  on: [SurveyAnswered],
  responses: to(survey),
  count: (fact, programme) => {
    const data = dataOf(SurveyAnswered, fact);
    const amount = isOf(survey, data) ? amountOf(data, programme) : undefined;
    return amount === undefined || amount === 0 ? undefined : onSurvey(data.surveyId, onItsDay(fact), amount);
  },
});

const recommend = ofAnswers(
  BOTH_FINAL,
  {
    key: 'quality.recommend',
    unit: 'MEAN',
    label: {
      en: 'Would recommend the programme, 0–10',
      sv: 'Skulle rekommendera programmet, 0–10',
      fi: 'Suosittelisi ohjelmaa, 0–10',
    },
    definition: {
      en: 'Mean of the answers of mentors and students in the final survey, from 0, not at all, to 10, very gladly. Self-reported.',
      sv: 'Medelvärdet av mentorernas och de studerandes svar i slutenkäten, från 0, inte alls, till 10, mycket gärna. Egen uppgift.',
      fi: 'Mentorien ja opiskelijoiden loppukyselyvastausten keskiarvo, 0 = ei lainkaan, 10 = erittäin mielellään. Oma ilmoitus.',
    },
  },
  (answers) => answers.recommend,
);

const satisfaction = ofAnswers(
  BOTH_FINAL,
  {
    key: 'quality.satisfaction',
    unit: 'MEAN',
    label: {
      en: 'Satisfaction: goals reached, 1–5',
      sv: 'Nöjdhet: målen nådda, 1–5',
      fi: 'Tyytyväisyys: tavoitteet saavutettu, 1–5',
    },
    definition: {
      en: 'Mean of the answers of mentors and students in the final survey to whether the two reached what they had aimed at, from 1, not at all, to 5, completely. Self-reported.',
      sv: 'Medelvärdet av mentorernas och de studerandes svar i slutenkäten på om de två nådde det som de siktade på, från 1, inte alls, till 5, helt. Egen uppgift.',
      fi: 'Mentorien ja opiskelijoiden loppukyselyvastausten keskiarvo siitä, saavuttivatko he tavoitteensa, 1 = ei lainkaan, 5 = täysin. Oma ilmoitus.',
    },
  },
  (answers) => answers.goalReached,
);

const newContacts = ofAnswers(
  STUDENT_FINAL,
  {
    key: 'networks.newContacts',
    unit: 'COUNT',
    label: {
      en: 'New working-life contacts',
      sv: 'Nya arbetslivskontakter',
      fi: 'Uudet työelämäkontaktit',
    },
    definition: {
      en: 'New professional contacts of students through the mentoring, as they tell in the final survey. Self-reported.',
      sv: 'De studerandes nya yrkeskontakter genom mentorskapet, enligt svaren i slutenkäten. Egen uppgift.',
      fi: 'Opiskelijoiden mentoroinnissa saamat uudet ammatilliset kontaktit loppukyselyn mukaan. Oma ilmoitus.',
    },
  },
  (answers) => answers.newContacts,
);

const stayBefore = 'outcomes.stayIntent.before';

/** The student of a formed pair, with the answer of the application. A student of two pairs counts once. */
const atStart =
  (isCounted: (stayIntent: string, programme: Pick<Programme, 'regions'>) => boolean) =>
  (fact: Fact, programme: Pick<Programme, 'regions'>): Contribution | undefined => {
    const { pairId, studentPersonId, stayIntent } = dataOf(PairFormed, fact);
    if (stayIntent === undefined || !isCounted(stayIntent, programme)) return undefined;
    return {
      date: onItsDay(fact),
      amount: 1,
      distinct: studentPersonId,
      claim: pairId,
      evidence: { kind: 'pair', id: pairId },
    };
  };

const inRegion = (stayIntent: string, { regions }: Pick<Programme, 'regions'>): boolean =>
  regions.includes(stayIntent);

const stayIntentBefore: Indicator = {
  key: stayBefore,
  version: 1,
  unit: 'SHARE',
  label: {
    en: 'Students who intend to stay in the region, before',
    sv: 'Studerande som tänker stanna i landskapet, före',
    fi: 'Maakuntaan jäämistä aikovat opiskelijat, ennen',
  },
  definition: {
    en: 'Share of the students of formed pairs who answered in the application that they would like to work in the region after their studies. A student counts once. Self-reported.',
    sv: 'Andelen studerande i bildade par som i ansökan svarade att de vill arbeta i landskapet efter studierna. En studerande räknas en gång. Egen uppgift.',
    fi: 'Osuus muodostuneiden parien opiskelijoista, jotka vastasivat hakemuksessa haluavansa työskennellä maakunnassa opintojen jälkeen. Opiskelija lasketaan kerran. Oma ilmoitus.',
  },
  on: [PairFormed],
  distinctBy: 'person',
  responses: { answers: `${stayBefore}.answers`, asked: 'students.participating' },
  count: atStart(inRegion),
};

const stayIntentBeforeAnswers: Indicator = {
  key: `${stayBefore}.answers`,
  version: 1,
  unit: 'COUNT',
  label: {
    en: 'Answers in the application about staying',
    sv: 'Svar i ansökan om att stanna',
    fi: 'Vastaukset jäämisestä hakemuksessa',
  },
  definition: {
    en: 'Students of formed pairs whose application says where they would like to work.',
    sv: 'Studerande i bildade par vars ansökan säger var de vill arbeta.',
    fi: 'Muodostuneiden parien opiskelijat, joiden hakemuksessa kerrotaan, missä he haluavat työskennellä.',
  },
  on: [PairFormed],
  distinctBy: 'person',
  beside: { key: stayBefore, as: 'ANSWERS' },
  count: atStart(() => true),
};

const stayIntentAfter = ofAnswers(
  STUDENT_FINAL,
  {
    key: 'outcomes.stayIntent.after',
    unit: 'SHARE',
    label: {
      en: 'Students who intend to stay in the region, after',
      sv: 'Studerande som tänker stanna i landskapet, efter',
      fi: 'Maakuntaan jäämistä aikovat opiskelijat, jälkeen',
    },
    definition: {
      en: 'Share of the students who answered in the final survey that they would like to work in the region after their studies. Self-reported.',
      sv: 'Andelen studerande som i slutenkäten svarade att de vill arbeta i landskapet efter studierna. Egen uppgift.',
      fi: 'Osuus opiskelijoista, jotka vastasivat loppukyselyssä haluavansa työskennellä maakunnassa opintojen jälkeen. Oma ilmoitus.',
    },
  },
  ({ stayIntent }, programme) => (stayIntent !== undefined && inRegion(stayIntent, programme) ? 1 : 0),
);

type Says = (answers: Answers, programme: Pick<Programme, 'regions'>) => boolean;

/** Students whose answer says so, each counted once, on the day of the first such answer of whichever survey asks it. */
const outcome = (
  figure: Pick<Indicator, 'key' | 'label' | 'definition'> & Pick<Partial<Indicator>, 'beside'>,
  says: Says,
): Indicator => ({
  ...figure,
  version: 1,
  unit: 'COUNT',
  on: [SurveyAnswered],
  distinctBy: 'person',
  responses: to(FOLLOW_UP),
  count: (fact, programme) => {
    const data = dataOf(SurveyAnswered, fact);
    return says(data, programme)
      ? { ...onSurvey(data.surveyId, onItsDay(fact), 1), distinct: data.personId }
      : undefined;
  },
});

const JOBS = ['JOB_OWN_FIELD', 'JOB_OTHER_FIELD'];
const hasJob = ({ outcome: found }: Answers): boolean => JOBS.includes(found ?? '');

const employedDefinition: Trilingual = {
  en: 'Different students who told in a survey after the mentoring, today the one after six months, that they work. Self-reported.',
  sv: 'Olika studerande som i en enkät efter mentorskapet, i dag den efter sex månader, har berättat att de arbetar. Egen uppgift.',
  fi: 'Eri opiskelijat, jotka ovat kertoneet mentoroinnin jälkeisessä kyselyssä, nykyisin puolen vuoden päästä tehtävässä, olevansa työssä. Oma ilmoitus.',
};

const employed = outcome(
  {
    key: 'outcomes.employed',
    label: {
      en: 'Students at work after',
      sv: 'Sysselsatta studerande efteråt',
      fi: 'Työllistyneet opiskelijat',
    },
    definition: employedDefinition,
  },
  hasJob,
);

const employedOfWhich = (code: string, label: Trilingual, says: Says): Indicator =>
  outcome(
    {
      key: `outcomes.employed.${code}`,
      label,
      definition: employedDefinition,
      beside: { key: employed.key, as: 'OF_WHICH' },
    },
    (answers, programme) => hasJob(answers) && says(answers, programme),
  );

const internship = outcome(
  {
    key: 'outcomes.internship',
    label: { en: 'Internships after', sv: 'Praktikplatser efteråt', fi: 'Harjoittelupaikat jälkeenpäin' },
    definition: {
      en: 'Different students who told in a survey after the mentoring that they are interns. Self-reported.',
      sv: 'Olika studerande som i en enkät efter mentorskapet har berättat att de gör praktik. Egen uppgift.',
      fi: 'Eri opiskelijat, jotka ovat kertoneet mentoroinnin jälkeisessä kyselyssä olevansa harjoittelussa. Oma ilmoitus.',
    },
  },
  ({ outcome: found }) => found === 'INTERNSHIP',
);

const thesis = outcome(
  {
    key: 'outcomes.thesis',
    label: {
      en: 'Theses for companies after',
      sv: 'Examensarbeten för företag efteråt',
      fi: 'Opinnäytetyöt yrityksille jälkeenpäin',
    },
    definition: {
      en: 'Different students who told in a survey after the mentoring that they write a thesis for a company. Self-reported.',
      sv: 'Olika studerande som i en enkät efter mentorskapet har berättat att de skriver examensarbete för ett företag. Egen uppgift.',
      fi: 'Eri opiskelijat, jotka ovat kertoneet mentoroinnin jälkeisessä kyselyssä tekevänsä opinnäytetyötä yritykselle. Oma ilmoitus.',
    },
  },
  ({ outcome: found }) => found === 'THESIS',
);

/** Figures made of answers to surveys. */
export const SURVEY_FIGURES: readonly Indicator[] = [
  recommend,
  ...responsesOf(BOTH_FINAL, recommend.key),
  satisfaction,
  newContacts,
  ...responsesOf(STUDENT_FINAL, newContacts.key),
  stayIntentBefore,
  stayIntentBeforeAnswers,
  stayIntentAfter,
  employed,
  employedOfWhich(
    'ownField',
    { en: 'in their own field', sv: 'inom sitt eget område', fi: 'omalla alallaan' },
    (answers) => answers.outcome === 'JOB_OWN_FIELD',
  ),
  employedOfWhich(
    'region',
    { en: 'who live in the region', sv: 'som bor i landskapet', fi: 'jotka asuvat maakunnassa' },
    ({ region }, { regions }) => regions.some((code) => code.toUpperCase() === region),
  ),
  employedOfWhich(
    'network',
    {
      en: 'through the mentor or contacts of the mentoring',
      sv: 'genom mentorn eller mentorskapets kontakter',
      fi: 'mentorin tai mentoroinnin kontaktien kautta',
    },
    (answers) => answers.through === 'MENTOR' || answers.through === 'NETWORK',
  ),
  ...responsesOf(FOLLOW_UP, employed.key),
  internship,
  thesis,
];
