import type { Role } from '../kernel/role.ts';
import { stayIntents } from '../vocabularies/studies.ts';

export const SURVEY_KINDS = ['FIRST_CONTACT', 'PULSE', 'MIDPOINT', 'FINAL', 'FOLLOWUP6'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/**
 * Reason to ask. `HELP`: a coordinator acts on the answer. `FIGURES`: an indicator is made of it, so that the fact carries it.
 * `IMPROVE`: the coordinators learn from it, and nobody else sees it.
 */
export type Purpose = 'HELP' | 'FIGURES' | 'IMPROVE';

export type Question = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly optional?: true;
} & (
  | { readonly ask: 'scale'; readonly from: number; readonly to: number }
  | { readonly ask: 'count'; readonly most: number }
  | { readonly ask: 'choice'; readonly of: readonly string[] }
  | { readonly ask: 'words'; readonly most: number }
);

/**
 * The day from which a survey is open for a pair. `ON_REQUEST`: no clock opens it; the meetings of a pair ask the same by their own
 * mails, and a coordinator can ask at any time.
 */
export type Opening =
  | { readonly at: 'ON_REQUEST' }
  /** Together with the closing or the early end of the pair. */
  | { readonly at: 'ENDING' }
  | { readonly at: 'KICK_OFF' | 'END'; readonly days: number };

export type SurveyDefinition = {
  readonly kind: SurveyKind;
  readonly version: number;
  readonly opens: Opening;
  /** Days for an answer. */
  readonly openDays: number;
  /** Days after the opening on which it is recalled, at most two. */
  readonly remindAfter: readonly number[];
  /** True where it is asked of those alone who have agreed to be asked later. */
  readonly needsConsent?: true;
  /** Two to five for each role that is asked. */
  readonly questions: { readonly [R in Role]?: readonly Question[] };
};

const scale = (id: string, purpose: Purpose): Question => ({ id, purpose, ask: 'scale', from: 1, to: 5 });
const choice = (id: string, purpose: Purpose, of: readonly string[]): Question => ({
  id,
  purpose,
  of,
  ask: 'choice',
});
const help = choice('help', 'HELP', ['NO', 'YES']);
const words: Question = { id: 'words', purpose: 'IMPROVE', ask: 'words', most: 600, optional: true };
const recommend: Question = { id: 'recommend', purpose: 'FIGURES', ask: 'scale', from: 0, to: 10 };
/** Of both sides, because an early success takes both: see the definition of success. */
const goalReached = scale('goalReached', 'FIGURES');
const both = (...questions: readonly Question[]) => ({ mentor: questions, student: questions });

/** Every survey in every version. A changed question is a new version, and what was answered stays with the old one. */
export const SURVEYS: readonly SurveyDefinition[] = [
  {
    kind: 'FIRST_CONTACT',
    version: 1,
    opens: { at: 'ON_REQUEST' },
    openDays: 14,
    remindAfter: [],
    questions: both(choice('contact', 'HELP', ['MET', 'DATE_SET', 'IN_TOUCH', 'NOT_YET']), help),
  },
  {
    kind: 'PULSE',
    version: 1,
    opens: { at: 'ON_REQUEST' },
    openDays: 14,
    remindAfter: [],
    questions: both(
      { id: 'meetings', purpose: 'HELP', ask: 'count', most: 10 },
      choice('mode', 'HELP', ['IN_PERSON', 'ONLINE', 'BOTH', 'NONE']),
      scale('going', 'HELP'),
      help,
    ),
  },
  {
    kind: 'MIDPOINT',
    version: 1,
    opens: { at: 'KICK_OFF', days: 77 },
    openDays: 14,
    remindAfter: [5],
    questions: both(
      scale('going', 'HELP'),
      scale('towardsGoal', 'HELP'),
      { id: 'meetings', purpose: 'HELP', ask: 'count', most: 30 },
      help,
      words,
    ),
  },
  {
    kind: 'FINAL',
    version: 1,
    opens: { at: 'ENDING' },
    openDays: 21,
    remindAfter: [7, 14],
    questions: {
      mentor: [
        goalReached,
        recommend,
        scale('learnt', 'FIGURES'),
        choice('mentorAgain', 'FIGURES', ['YES', 'MAYBE', 'NO']),
        scale('companyRecruits', 'FIGURES'),
      ],
      student: [
        goalReached,
        recommend,
        scale('workingLife', 'FIGURES'),
        { id: 'newContacts', purpose: 'FIGURES', ask: 'count', most: 100 },
        choice('stayIntent', 'FIGURES', stayIntents.codes),
      ],
    },
  },
  {
    kind: 'FOLLOWUP6',
    version: 1,
    opens: { at: 'END', days: 182 },
    openDays: 28,
    remindAfter: [9],
    needsConsent: true,
    questions: {
      student: [
        choice('outcome', 'FIGURES', [
          'JOB_OWN_FIELD',
          'JOB_OTHER_FIELD',
          'INTERNSHIP',
          'THESIS',
          'STUDYING',
          'LOOKING',
          'OTHER',
        ]),
        choice('through', 'FIGURES', ['MENTOR', 'NETWORK', 'OTHER_WAY', 'NOTHING_YET']),
        choice('region', 'FIGURES', ['OSTROBOTHNIA', 'FINLAND', 'ABROAD']),
      ],
    },
  },
];

/** The questions of today. */
export const surveyOf = (kind: SurveyKind): SurveyDefinition => {
  const [latest] = SURVEYS.filter((survey) => survey.kind === kind).sort((a, b) => b.version - a.version);
  if (!latest) throw new Error(`No survey is a ${kind}.`);
  return latest;
};

/** Whether it asks a pair about its work. Those about the end, and half a year after it, ask a pair that has ended. */
export const isAboutWork = (kind: SurveyKind): boolean =>
  ['ON_REQUEST', 'KICK_OFF'].includes(surveyOf(kind).opens.at);

/** The questions that somebody was asked. @throws where the catalogue has lost a version: a bug */
export const questionsOf = (kind: SurveyKind, version: number, role: Role): readonly Question[] => {
  const found = SURVEYS.find((survey) => survey.kind === kind && survey.version === version)?.questions[role];
  if (!found) throw new Error(`No ${kind} of version ${version} is asked of a ${role}.`);
  return found;
};
