import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerProposalText } from '../../shared/asks/answer-proposal/text.ts';
import { answerQuestionText } from '../../shared/asks/answer-question/text.ts';
import { answerSessionsText } from '../../shared/asks/answer-sessions/text.ts';
import { answerSurveyText } from '../../shared/asks/answer-survey/text.ts';
import { applyLateText } from '../../shared/asks/apply-late/text.ts';
import { askForHelpText } from '../../shared/asks/ask-for-help/text.ts';
import { chooseSessionText } from '../../shared/asks/choose-session/text.ts';
import { completeProfileText } from '../../shared/asks/complete-profile/text.ts';
import { confirmText } from '../../shared/asks/confirm/text.ts';
import { confirmAddressText } from '../../shared/asks/confirm-address/text.ts';
import { confirmAgreementText } from '../../shared/asks/confirm-agreement/text.ts';
import { confirmContactText } from '../../shared/asks/confirm-contact/text.ts';
import { confirmMeetingText } from '../../shared/asks/confirm-meeting/text.ts';
import { confirmSubscriptionText } from '../../shared/asks/confirm-subscription/text.ts';
import { planMeetingText } from '../../shared/asks/plan-meeting/text.ts';
import { raiseCapacityText } from '../../shared/asks/raise-capacity/text.ts';
import { reportMeetingText } from '../../shared/asks/report-meeting/text.ts';
import { restOrEndText } from '../../shared/asks/rest-or-end/text.ts';
import { unsubscribeText } from '../../shared/asks/unsubscribe/text.ts';
import { TaskKind } from '../../shared/domain/follow-up/task.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { applyText } from '../../shared/text/apply/text.ts';
import * as browserEn from '../../shared/text/browser/en.ts';
import * as browserFi from '../../shared/text/browser/fi.ts';
import * as browserSv from '../../shared/text/browser/sv.ts';
import { calendarText } from '../../shared/text/calendar/text.ts';
import { certificateText } from '../../shared/text/certificate/text.ts';
import { claimPackText } from '../../shared/text/claim-pack/text.ts';
import { commonText } from '../../shared/text/common/text.ts';
import { messagesText } from '../../shared/text/console/messages/text.ts';
import { todayText } from '../../shared/text/console/today/text.ts';
import { costsText } from '../../shared/text/costs/text.ts';
import { dataText } from '../../shared/text/data/text.ts';
import { faultText } from '../../shared/text/fault/text.ts';
import { findingText } from '../../shared/text/finding/text.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import { entryText } from '../../shared/text/funding-entry/text.ts';
import { fundingFilesText } from '../../shared/text/funding-files/text.ts';
import { reportText } from '../../shared/text/funding-report/text.ts';
import { inspectionText } from '../../shared/text/inspection/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { linkText } from '../../shared/text/link/text.ts';
import { matchingText } from '../../shared/text/matching/text.ts';
import { meetingsText } from '../../shared/text/meetings/text.ts';
import { myPageText } from '../../shared/text/my-page/text.ts';
import { noticeText } from '../../shared/text/notice/text.ts';
import { prepareText } from '../../shared/text/prepare/text.ts';
import { privacyText } from '../../shared/text/privacy/text.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import { proofText } from '../../shared/text/proof/text.ts';
import { questionsText } from '../../shared/text/questions/text.ts';
import { reasonText } from '../../shared/text/reason/text.ts';
import { recordsText } from '../../shared/text/records/text.ts';
import { sheetText } from '../../shared/text/sheet/text.ts';
import { staffText } from '../../shared/text/staff/text.ts';
import { startText } from '../../shared/text/start/text.ts';
import { subscribeText } from '../../shared/text/subscribe/text.ts';
import { surveysText } from '../../shared/text/surveys/text.ts';

const ROOT = join(import.meta.dirname, '../..');

const AREAS: Readonly<Record<string, Readonly<Record<Language, unknown>>>> = {
  apply: applyText,
  calendar: calendarText,
  browser: { en: browserEn.en, sv: browserSv.sv, fi: browserFi.fi },
  certificate: certificateText,
  'my-page': myPageText,
  common: commonText,
  'claim-pack': claimPackText,
  costs: costsText,
  data: dataText,
  fault: faultText,
  finding: findingText,
  funding: fundingText,
  'funding-entry': entryText,
  'funding-files': fundingFilesText,
  'funding-report': reportText,
  inspection: inspectionText,
  link: linkText,
  matching: matchingText,
  meetings: meetingsText,
  notice: noticeText,
  prepare: prepareText,
  privacy: privacyText,
  problem: problemText,
  proof: proofText,
  questions: questionsText,
  reason: reasonText,
  records: recordsText,
  sheet: sheetText,
  staff: staffText,
  start: startText,
  surveys: surveysText,
  subscribe: subscribeText,
};

/** Texts of pages behind links, each beside its page. */
const ASK_TEXTS: typeof AREAS = {
  'asks/answer-proposal': answerProposalText,
  'asks/answer-question': answerQuestionText,
  'asks/choose-session': chooseSessionText,
  'asks/complete-profile': completeProfileText,
  'asks/confirm': confirmText,
  'asks/answer-sessions': answerSessionsText,
  'asks/answer-survey': answerSurveyText,
  'asks/apply-late': applyLateText,
  'asks/confirm-subscription': confirmSubscriptionText,
  'asks/unsubscribe': unsubscribeText,
  'asks/rest-or-end': restOrEndText,
  'asks/confirm-address': confirmAddressText,
  'asks/ask-for-help': askForHelpText,
  'asks/confirm-agreement': confirmAgreementText,
  'asks/confirm-contact': confirmContactText,
  'asks/confirm-meeting': confirmMeetingText,
  'asks/plan-meeting': planMeetingText,
  'asks/raise-capacity': raiseCapacityText,
  'asks/report-meeting': reportMeetingText,
};

const DESK = join(ROOT, 'shared/text/console');

/** Texts of the desk: a folder for each area, with one table of languages. */
const DESK_TEXTS: typeof AREAS = Object.fromEntries(
  await Promise.all(
    readdirSync(DESK).map(async (area) => {
      const module: Readonly<Record<string, Readonly<Record<Language, unknown>>>> = await import(
        join(DESK, area, 'text.ts')
      );
      const [texts] = Object.values(module);
      if (texts === undefined) throw new Error(`${area} has no texts.`);
      return [`console/${area}`, texts] as const;
    }),
  ),
);

/** The same in two languages, because it is the same word. */
const SAME_IN_TWO = new Set([
  'sheets.size',
  'columns.organisation',
  'version',
  'definitionVersion',
  'byDefinition',
  'hours',
  'campus.label',
  'decisions.VETO',
  'columns.mentor',
  'roles.mentor',
  'role.mentor',
  'mentor',
  'campus',
  'period',
  'person',
  'kinds.Person',
  'columns.id',
  'columns.risk',
  'list',
  // Codes of levels.
  ...['likely', 'grave', 'rest'],
  'none',
]);

type Leaf = { readonly path: string; readonly text: string };

/** Every text with its path. Functions are called with something to show. */
const leaves = (value: unknown, path = ''): Leaf[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const given =
      path.startsWith('privacy') || path.startsWith('accessibility') ? { organiser: '◆', contact: '◆' } : 3;
    return [
      {
        path,
        text: String(
          (value as (...args: unknown[]) => unknown)(path.endsWith('version') ? '◆' : given, 7, 7, 7, 7),
        ),
      },
    ];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
};

const sources = [
  'shared/asks',
  'shared/pages',
  'shared/runtime',
  'shared/sheets',
  'functions',
  'web',
  'infra/build',
  'infra/match',
]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  )
  .join('\n');

/** Read by a code or a name that a type closes, so that a missing one does not compile. */
const BY_CODE = [
  ...['refused', 'refusals', 'sections', 'outcomes', 'statuses'],
  // Of the desk.
  ...['failure', 'jobs', 'kind', 'kinds', 'leftOutReason', 'modes', 'pools', 'rejection', 'role', 'sorts'],
  ...['lead', 'standing', 'states', 'status', 'steps', 'template', 'views'],
  ...['download', 'headings', 'statements'],
  // Of the history; `history.test.ts` holds them to the facts.
  ...['areas', 'authors', 'channels', 'codes', 'details', 'facts', 'rules', 'things'],
  ...['languages', 'missing'],
  // Of data protection.
  ...['anchors', 'atOnce', 'bases', 'categories', 'levels', 'purposes', 'readers'],
  // Of files of finance: by unit, and by source of money.
  ...['units', 'sources', 'terms', 'statement', 'columns', 'lists', 'attachments'],
  // Of the own page: by status, verb and part of it.
  ...['standings', 'ways', 'meetingStates'],
];

describe.each(Object.entries({ ...AREAS, ...ASK_TEXTS, ...DESK_TEXTS }))(
  'texts of %s',
  (area, byLanguage) => {
    it('are there in every language, and not empty', () => {
      const english = leaves(byLanguage.en).map(({ path }) => path);
      for (const language of LANGUAGES) {
        const found = leaves(byLanguage[language]);
        expect(found.map(({ path }) => path).sort()).toEqual([...english].sort());
        for (const { path, text } of found) expect(text, `${language} ${path}`).toMatch(/\S/);
        for (const { path, text } of found)
          expect(text, `${language} ${path}`).not.toMatch(/undefined|\[object/);
      }
    });

    it('are translated', () => {
      const english = new Map(leaves(byLanguage.en).map(({ path, text }) => [path, text]));
      for (const language of ['sv', 'fi'] as const)
        for (const { path, text } of leaves(byLanguage[language])) {
          const name = path.split('.').slice(-2).join('.');
          if (SAME_IN_TWO.has(name) || SAME_IN_TWO.has(path.split('.').at(-1) ?? '')) continue;
          expect(text, `${language} ${path}`).not.toBe(english.get(path));
        }
    });

    it('are all used', () => {
      if (['questions', 'fault', 'finding', 'matching', 'reason', 'surveys'].includes(area)) return;
      for (const { path } of leaves(byLanguage.en)) {
        const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
        if (keys.some((key) => BY_CODE.includes(key))) continue;
        for (const key of keys) expect(sources, `${area}: ${path}`).toMatch(new RegExp(`\\b${key}\\b`));
      }
    });
  },
);

it('every area of texts is looked at here', () => {
  const areas = readdirSync(join(ROOT, 'shared/text'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'console')
    .map(({ name }) => name);
  expect(Object.keys(AREAS).sort()).toEqual(areas.sort());
});

it('every ask with texts is looked at here', () => {
  const asks = readdirSync(join(ROOT, 'shared/asks'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/text.ts'))
    .map((file) => `asks/${file.replace('/text.ts', '')}`);
  expect(Object.keys(ASK_TEXTS).sort()).toEqual(asks.sort());
});

it('every mail has a name on the desk', () => {
  for (const language of LANGUAGES)
    expect(Object.keys(messagesText[language].template).sort()).toEqual(MAILS.map(({ id }) => id).sort());
});

it('every task has a name on the desk, and a sentence that says what to do', () => {
  for (const language of LANGUAGES)
    for (const kind of TaskKind.options) {
      expect(todayText[language].kind[kind]).toMatch(/\w/);
      expect(todayText[language].todo[kind]).toMatch(/\.$/);
    }
});
