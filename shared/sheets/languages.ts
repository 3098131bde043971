import { languageLevels, spokenLanguages } from '../domain/vocabularies/languages.ts';
import { codeIn, type Report } from './cells.ts';
import { folded } from './headings.ts';

type Language = (typeof spokenLanguages.codes)[number];
type Level = (typeof languageLevels.codes)[number];
type Skill = { language: Language; level: Level };

/** Common words for levels besides our labels. CEFR: from B2 on a work talk is possible, C is fluent. */
const LEVEL_WORDS: Readonly<Record<Level, readonly string[]>> = {
  basic: [
    'a1',
    'a2',
    'b1',
    'basics',
    'beginner',
    'elementary',
    'a little',
    'little',
    'some',
    'poor',
    'grundläggande',
    'lite',
    'nybörjare',
    'svag',
    'svaga',
    'nöjaktig',
    'nöjaktiga',
    'alkeet',
    'vähän',
    'heikko',
    'tyydyttävä',
    'aloittelija',
    'perustaso',
  ],
  good: [
    'b2',
    'working',
    'intermediate',
    'upper intermediate',
    'professional',
    'average',
    'well',
    'goda',
    'bra',
    'medel',
    'hyvin',
    'keskitaso',
    'kohtalainen',
  ],
  fluent: [
    'c1',
    'c2',
    'very good',
    'excellent',
    'advanced',
    'full professional',
    'fluently',
    'mycket bra',
    'mycket god',
    'mycket goda',
    'utmärkt',
    'utmärkta',
    'avancerad',
    'berömlig',
    'sujuvasti',
    'erinomainen',
    'erittäin hyvä',
    'kiitettävä',
    'edistynyt',
  ],
  native: [
    'native',
    'native speaker',
    'native language',
    'mother tongue',
    'mothertongue',
    'bilingual',
    'förstaspråk',
    'tvåspråkig',
    'kaksikielinen',
    'syntyperäinen',
    'natiivi',
  ],
};
const LEVEL_BY_WORD = new Map(
  languageLevels.codes.flatMap((level) => LEVEL_WORDS[level].map((word) => [word, level] as const)),
);

/** Other names and codes, adjectives, and the cases that a Finnish sentence puts a language into. */
const LANGUAGE_WORDS = new Map<string, Language>([
  ['eng', 'en'],
  ['swe', 'sv'],
  ['sve', 'sv'],
  ['fin', 'fi'],
  ['engelsk', 'en'],
  ['svensk', 'sv'],
  ['finsk', 'fi'],
  ['tysk', 'de'],
  ['fransk', 'fr'],
  ['spansk', 'es'],
  ['rysk', 'ru'],
  ['arabisk', 'ar'],
  ...(
    [
      ['en', 'englantia', 'englannin', 'englanniksi'],
      ['sv', 'ruotsia', 'ruotsin', 'ruotsiksi'],
      ['fi', 'suomea', 'suomen', 'suomeksi'],
      ['de', 'saksaa', 'saksan'],
      ['fr', 'ranskaa', 'ranskan'],
      ['es', 'espanjaa', 'espanjan'],
      ['ru', 'venäjää', 'venäjän'],
      ['et', 'viroa', 'viron', 'eestiä'],
      ['ar', 'arabiaa', 'arabian'],
      ['zh', 'kiinaa', 'kiinan'],
      ['vi', 'vietnamia', 'vietnamin'],
      ['pl', 'puolaa', 'puolan'],
      ['uk', 'ukrainaa', 'ukrainan'],
    ] as const
  ).flatMap(([code, ...words]) => words.map((word) => [word, code] as const)),
  ['mandarin', 'zh'],
  ['farsi', 'fa'],
  ['dari', 'fa'],
  ['bangla', 'bn'],
  ['persia', 'fa'],
  ['vietnami', 'vi'],
  ['finlandssvenska', 'sv'],
]);

/** Words around a language that say nothing of it. */
const FILLERS = new Set([
  '',
  '-',
  '–',
  'level',
  'levels',
  'language',
  'languages',
  'skills',
  'cefr',
  'speak',
  'my',
  'is',
  'as',
  'in',
  'of',
  'nivå',
  'språk',
  'kunskaper',
  'talar',
  'pratar',
  'är',
  'som',
  'i',
  'på',
  'taso',
  'kieli',
  'kielen',
  'puhun',
  'on',
]);

/** Words that say of a language that somebody does not speak it. */
const NONE = new Set([
  'no',
  'not',
  'none',
  'nil',
  'zero',
  '0',
  "don't",
  'dont',
  'ingen',
  'inga',
  'inget',
  'inte',
  'ej',
  'nej',
  'ei',
  'en puhu',
  'ei lainkaan',
  'ei yhtään',
  'nolla',
  'not at all',
  'inte alls',
]);

/** Of a span such as `A2-B1` the lower end: nobody is promised more than that. */
const levelIn = (text: string): Level | undefined =>
  codeIn(languageLevels, text) ??
  LEVEL_BY_WORD.get(folded(text)) ??
  LEVEL_BY_WORD.get(/^([abc][12]) [abc][12]$/.exec(folded(text))?.[1] ?? '');
const languageIn = (text: string): Language | undefined =>
  codeIn(spokenLanguages, text) ?? LANGUAGE_WORDS.get(folded(text));

const LONGEST_PHRASE = 3;

type Word =
  | { readonly kind: 'language'; readonly code: Language }
  | { readonly kind: 'level'; readonly code: Level }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly text: string };

/** Languages and levels in the order in which a text names them, the longest phrase first. */
const wordsIn = (text: string): Word[] => {
  const tokens = text.replaceAll(/[():=.]/g, ' ').split(/\s+/);
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let length = LONGEST_PHRASE; length > 0 && taken === 0; length -= 1) {
      if (at + length > tokens.length) continue;
      const phrase = tokens.slice(at, at + length).join(' ');
      const level = levelIn(phrase);
      const language = languageIn(phrase);
      if (NONE.has(folded(phrase))) words.push({ kind: 'none' });
      else if (level !== undefined) words.push({ kind: 'level', code: level });
      else if (language !== undefined) words.push({ kind: 'language', code: language });
      else continue;
      taken = length;
    }
    const token = tokens[at] as string;
    if (taken === 0 && !FILLERS.has(folded(token))) words.push({ kind: 'unknown', text: token });
    at += Math.max(1, taken);
  }
  return words;
};

const SEPARATING = /[;|\n,/&+]|\s(?:and|och|samt|ja|sekä)\s/i;

/**
 * Languages with their levels as people write them: `English: fluent`, `engelska C1, finska`, `fluent English and a little Swedish`,
 * `Swedish/English`. A level belongs to the language before it, or where that has one, to the next. Without a level a language is
 * one for a work talk: good. A language that is denied (`no Finnish`, `Finnish: none`) is none.
 */
export const languagesIn = (cell: string, report: Report): Skill[] => {
  const levels = new Map<Language, Level | undefined>();
  let [last, waiting]: [Language | undefined, Level | undefined] = [undefined, undefined];
  const repeated = new Set<Language>();
  const unspoken = new Set<Language>();
  for (const piece of cell.split(SEPARATING)) {
    waiting = undefined;
    const words = wordsIn(piece);
    for (const [at, word] of words.entries()) {
      if (word.kind === 'none') {
        const [before, after] = [words[at - 1], words[at + 1]];
        const denied = after?.kind === 'language' ? after : before;
        if (denied?.kind === 'language') unspoken.add(denied.code);
      } else if (word.kind === 'unknown') report('choice-unknown', word.text, spokenLanguages);
      else if (word.kind === 'level') {
        if (last !== undefined && levels.get(last) === undefined) levels.set(last, word.code);
        else waiting = word.code;
      } else {
        if (levels.has(word.code)) repeated.add(word.code);
        else levels.set(word.code, waiting);
        waiting = undefined;
        last = word.code;
      }
    }
  }
  for (const language of repeated) report('language-repeated', spokenLanguages.terms[language].en);
  for (const language of unspoken) levels.delete(language);
  return [...levels].map(([language, level]) => ({ language, level: level ?? 'good' }));
};
