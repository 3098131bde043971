import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyMail } from '../../infra/local/pages/every-mail.ts';
import { answerProposalText } from '../../shared/asks/answer-proposal/text.ts';
import { applicationsText } from '../../shared/text/console/applications/text.ts';
import { cohortsText } from '../../shared/text/console/cohorts/text.ts';
import { companiesText } from '../../shared/text/console/companies/text.ts';
import { handbookText } from '../../shared/text/console/handbook/text.ts';
import { historyText } from '../../shared/text/console/history/text.ts';
import { deskMatchingText } from '../../shared/text/console/matching/text.ts';
import { messagesText } from '../../shared/text/console/messages/text.ts';
import { pairsText } from '../../shared/text/console/pairs/text.ts';
import { peopleText } from '../../shared/text/console/people/text.ts';
import { sessionsText } from '../../shared/text/console/sessions/text.ts';
import { shellText } from '../../shared/text/console/shell/text.ts';
import { staffPageText } from '../../shared/text/console/staff/text.ts';
import { todayText } from '../../shared/text/console/today/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';

const ROOT = join(import.meta.dirname, '../..');
const textsIn = (folder: string): { readonly file: string; readonly text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const texts = [
  'shared/text',
  'shared/mail',
  'shared/pages',
  'shared/asks',
  'shared/domain/vocabularies',
].flatMap(textsIn);

/** Words that a reader takes for something else. */
const MISREAD: readonly (readonly [word: RegExp, because: string])[] = [
  [/är utmärkt/, 'reads “is excellent”'],
  [/\bmotpart/i, 'is an opponent'],
  [/vastapuol/i, 'is an opponent'],
  [/counterpart will/i, 'nobody says so of a person they are to meet'],
  [/utbildningstillfäll|utbildningen är/i, 'is called skolning everywhere else'],
  [/tillbakadrag|dras? tillbaka/i, 'is called återta everywhere else'],
  [/på distans/i, 'is called på nätet everywhere else'],
  [/etänä\b|etäyhtey/i, 'is called verkossa everywhere else'],
  [/on the spot/i, 'is called in person everywhere else'],
  [/kierroksen ajan/i, 'reads as the time that a round takes'],
  [/(?:koulutus|aloitus)tapaami/i, 'is called tilaisuus everywhere else: a tapaaminen is of a pair'],
];

describe('texts for people', () => {
  it.each(MISREAD)('do without %s, which %s', (word) => {
    expect(texts.filter(({ text }) => word.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('call a meeting online by one word in Swedish: på nätet', () => {
    const swedish = texts.flatMap(({ file, text }) =>
      file.endsWith('/sv.ts')
        ? [text]
        : [...text.matchAll(/\bsv: ('[^'\n]*')/g)].map(([, words = '']) => words),
    );
    expect(swedish.flatMap((text) => text.match(/'(?:[^'\n]* )?[Oo]nline\b[^'\n]*'/g) ?? [])).toEqual([]);
  });
});

const leavesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leavesOf)
      : [];

/** The word that a proposal does not use for the one whom a mentor is proposed to. */
const OTHER_WORD: Record<Language, RegExp> = { en: /student/i, sv: /studerande/i, fi: /opiskelija/i };

describe('a proposal', () => {
  const mails = everyMail().filter(({ mail }) =>
    [
      'pair-proposed',
      'reminder-answer-proposal',
      'pair-formed',
      'proposal-declined',
      'proposal-lapsed',
    ].includes(mail.id),
  );

  it('has one word for the mentee in its mails', () => {
    for (const { name, language, subject, text } of mails)
      expect(`${subject} ${text}`, name).not.toMatch(OTHER_WORD[language]);
  });

  it.each(['en', 'sv', 'fi'] as const)(
    'has the same word on the pages behind its links, in %s',
    (language) => {
      for (const sentence of leavesOf(answerProposalText[language]))
        expect(sentence).not.toMatch(OTHER_WORD[language]);
    },
  );
});

describe('the examples of mails', () => {
  it('speak the reader’s language: no module, field, degree or place in another', () => {
    const english =
      /The mentor’s role|Working across cultures|Boats and marine|Industrial Management|3rd floor/;
    for (const { name, language, text } of everyMail())
      if (language !== 'en') expect(text, name).not.toMatch(english);
  });
});

/** Lists of choices within a text: words for codes. */
const choicesIn = (text: unknown, path = ''): readonly (readonly [string, readonly string[]])[] => {
  if (typeof text !== 'object' || text === null) return [];
  const entries = Object.entries(text);
  const isChoice =
    entries.length > 1 && entries.every(([key, word]) => /^[A-Z_]+$/.test(key) && typeof word === 'string');
  return isChoice
    ? [[path, entries.map(([, word]) => word as string)]]
    : entries.flatMap(([key, inner]) => choicesIn(inner, `${path}.${key}`));
};

describe.each(['en', 'sv', 'fi'] as const)('the choices of the desk in %s', (language) => {
  it('have a word each that no other choice of the same list has', async () => {
    const files = readdirSync(join(ROOT, 'shared/text/console'), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name === `${language}.ts`)
      .map((entry) => join(entry.parentPath, entry.name));
    const all = await Promise.all(files.map(async (file) => Object.values(await import(file)) as unknown[]));
    const lists = all.flat().flatMap((text) => choicesIn(text));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter(([, words]) => new Set(words).size < words.length)).toEqual([]);
  });
});

/** Places of the menu, and what the pages that they lead to are called. */
const HEADINGS = {
  today: todayText,
  applications: applicationsText,
  sessions: sessionsText,
  matching: deskMatchingText,
  pairs: pairsText,
  people: peopleText,
  companies: companiesText,
  messages: messagesText,
  cohorts: cohortsText,
  history: historyText,
  staff: staffPageText,
  handbook: handbookText,
} as const satisfies Record<keyof (typeof shellText)['en']['nav'], unknown>;

describe('the menu of the desk', () => {
  it.each(LANGUAGES)('calls each page as the page calls itself, in %s', (language) => {
    const called = Object.entries(HEADINGS).map(([place, text]) => [place, text[language].title]);
    expect(Object.fromEntries(called)).toEqual(shellText[language].nav);
  });
});
