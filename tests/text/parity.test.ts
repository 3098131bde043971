import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TaskKind } from '../../shared/domain/follow-up/task.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import * as browserEn from '../../shared/text/browser/en.ts';
import * as browserFi from '../../shared/text/browser/fi.ts';
import * as browserSv from '../../shared/text/browser/sv.ts';
import { messagesText } from '../../shared/text/console/messages/text.ts';
import { todayText } from '../../shared/text/console/today/text.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';

const ROOT = join(import.meta.dirname, '../..');

type Texts = Readonly<Record<string, Readonly<Record<Language, unknown>>>>;

/** Texts by folder, each with one table of languages. */
const textsBelow = async (folder: string, areaOf: (name: string) => string): Promise<Texts> => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const found = files.filter((file) => /^[a-z-]+\/text\.ts$/.test(file));
  return Object.fromEntries(
    await Promise.all(
      found.map(async (file) => {
        const module: Texts = await import(join(ROOT, folder, file));
        const [texts] = Object.values(module);
        if (texts === undefined) throw new Error(`${file} has no texts.`);
        return [areaOf(file.replace('/text.ts', '')), texts] as const;
      }),
    ),
  );
};

const AREAS: Texts = {
  ...(await textsBelow('shared/text', (area) => area)),
  browser: { en: browserEn.en, sv: browserSv.sv, fi: browserFi.fi },
};

/** Texts of pages behind links, each beside its page. */
const ASK_TEXTS = await textsBelow('shared/asks', (verb) => `asks/${verb}`);
const DESK_TEXTS = await textsBelow('shared/text/console', (area) => `console/${area}`);

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
  'likely',
  'grave',
  'rest',
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
  'refused',
  'refusals',
  'sections',
  'outcomes',
  'statuses',
  // Of the desk.
  'failure',
  'jobs',
  'kind',
  'kinds',
  'leftOutReason',
  'modes',
  'pools',
  'rejection',
  'role',
  'sorts',
  'lead',
  'standing',
  'states',
  'status',
  'steps',
  'template',
  'views',
  'download',
  'headings',
  'statements',
  // Of the history; `history.test.ts` holds them to the facts.
  'areas',
  'authors',
  'channels',
  'codes',
  'details',
  'facts',
  'rules',
  'things',
  'languages',
  'missing',
  // Of data protection.
  'anchors',
  'atOnce',
  'bases',
  'categories',
  'levels',
  'purposes',
  'readers',
  // Of files of finance: by unit, and by source of money.
  'units',
  'sources',
  'terms',
  'statement',
  'columns',
  'lists',
  'attachments',
  // Of the own page: by status, verb and part of it.
  'standings',
  'ways',
  'meetingStates',
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

it('every ask with a page is looked at here', () => {
  const asks = readdirSync(join(ROOT, 'shared/asks'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/page.ts'))
    .map((file) => `asks/${file.replace('/page.ts', '')}`);
  expect(asks.length).toBeGreaterThan(15);
  expect(Object.keys(ASK_TEXTS)).toEqual(expect.arrayContaining(asks));
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
