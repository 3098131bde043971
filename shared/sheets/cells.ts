import { withoutGroups } from '../domain/kernel/digit-groups.ts';
import { languageLevels, spokenLanguages } from '../domain/vocabularies/languages.ts';
import { LABEL_LANGUAGES, type Vocabulary } from '../domain/vocabularies/vocabulary.ts';
import type { RefusedCode } from '../text/sheet/text.ts';
import { folded } from './headings.ts';

/** Told of each part of a cell that cannot be read; the rest of the cell is read all the same. */
export type Report = (code: RefusedCode, value: string, accepted?: Vocabulary) => void;

const spellings = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** Every way in which a term may be written: its code and its label in each language, whole or up to a bracket. */
const spellingsOf = (vocabulary: Vocabulary): ReadonlyMap<string, string> => {
  const known = spellings.get(vocabulary);
  if (known) return known;
  const made = new Map<string, string>();
  for (const code of vocabulary.codes)
    for (const language of LABEL_LANGUAGES) {
      const label = vocabulary.terms[code]?.[language] ?? code;
      for (const spelling of [code, label, label.replace(/ \(.*\)$/, '')])
        if (!made.has(folded(spelling))) made.set(folded(spelling), code);
    }
  spellings.set(vocabulary, made);
  return made;
};

const codeIn = <Code extends string>(vocabulary: Vocabulary<Code>, text: string): Code | undefined =>
  spellingsOf(vocabulary).get(folded(text)) as Code | undefined;

/** One choice, by its code or its label in any of the three languages; an empty cell is no answer. */
export const choiceIn = <Code extends string>(
  vocabulary: Vocabulary<Code>,
  cell: string,
  report: Report,
): Code | undefined => {
  if (cell.trim() === '') return undefined;
  const code = codeIn(vocabulary, cell);
  if (code === undefined) report('choice-unknown', cell.trim(), vocabulary);
  return code;
};

const piecesOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** A list parted by commas, of labels that may hold commas of their own: the longest label that fits comes first. */
const byCommas = <Code extends string>(
  vocabulary: Vocabulary<Code>,
  piece: string,
  report: Report,
): Code[] => {
  const words = piece.split(',');
  const codes: Code[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && codeIn(vocabulary, words.slice(from, to).join(',')) === undefined) to -= 1;
    const code = codeIn(vocabulary, words.slice(from, to).join(','));
    if (to === from || code === undefined) {
      report('choice-unknown', (words[from] as string).trim(), vocabulary);
      from += 1;
    } else {
      codes.push(code);
      from = to;
    }
  }
  return codes;
};

/** Several choices in their order, each once. */
export const choicesIn = <Code extends string>(
  vocabulary: Vocabulary<Code>,
  cell: string,
  report: Report,
): Code[] => [...new Set(piecesOf(cell).flatMap((piece) => byCommas(vocabulary, piece, report)))];

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

/** A number as Finland writes it: `7,5`, `1 000`, and also `7.5`. */
export const numberIn = (cell: string, report: Report): number | undefined => {
  if (cell.trim() === '') return undefined;
  const text = withoutGroups(cell.trim())?.replace(',', '.') ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  report('number-invalid', cell.trim());
  return undefined;
};

export const wholeNumberIn = (
  cell: string,
  least: number,
  most: number,
  report: Report,
): number | undefined => {
  const number = numberIn(cell, report);
  if (number === undefined || (Number.isInteger(number) && number >= least && number <= most)) return number;
  report('number-invalid', cell.trim());
  return undefined;
};

const YES = new Set(['yes', 'y', 'x', '1', 'true', 'ja', 'j', 'kyllä', 'k']);
const NO = new Set(['', 'no', 'n', '0', 'false', 'nej', 'ei', 'e']);

export const yesIn = (cell: string, report: Report): boolean => {
  if (YES.has(folded(cell))) return true;
  if (!NO.has(folded(cell))) report('yes-or-no', cell.trim());
  return false;
};

const TWO = (digits: string) => digits.padStart(2, '0');
const ZONE = /(?:Z|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?)?/.source;
const TIME = `(?:[T\\s,]+(?:klo|kl\\.?|at)?\\s*(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?(?:\\.\\d+)?\\s*([ap]m)?\\s*${ZONE})?$`;
/** The hour of a day. Noon is 12 pm and midnight 12 am. */
const hourOf = (hour: string, half: string | undefined): string =>
  half === undefined || Number(hour) > 12
    ? hour
    : String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})${TIME}`, 'i');

/**
 * A day or a moment as text that sorts by time: `2027-01-31`, `2027-01-31T09:05:00`. Read are `31.1.2027 9:05`, `31/1/2027`,
 * `2027-01-31 09:05`, `2027/01/31 9:05:00 AM EET` and the like; days that no calendar has are not. A zone says nothing: one file is of one place.
 */
export const momentIn = (cell: string, report: Report): string => {
  const text = cell.trim();
  if (text === '') return '';
  const first = YEAR_FIRST.exec(text);
  const other = DAY_FIRST.exec(text);
  const [year = '', month = '', day = '', hour, minute, second = '00', half] = first
    ? first.slice(1)
    : other
      ? [other[3], other[2], other[1], ...other.slice(4)]
      : [];
  const date = `${year}-${TWO(month)}-${TWO(day)}`;
  const time = hour === undefined ? '' : `T${TWO(hourOf(hour, half))}:${minute}:${second}`;
  const stamp = new Date(`${date}${time || 'T00:00:00'}Z`);
  if (Number.isNaN(stamp.getTime()) || stamp.toISOString().slice(0, 10) !== date) {
    report('date-invalid', text);
    return '';
  }
  return `${date}${time}`;
};
