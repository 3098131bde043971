import { languageLevels, spokenLanguages } from '../../shared/domain/vocabularies/languages.ts';
import { LABEL_LANGUAGES, type Vocabulary } from '../../shared/domain/vocabularies/vocabulary.ts';
import { folded } from './headings.ts';
import type { RefusedCode } from './words.ts';

/** A cell that cannot be read as what its column holds. */
export class UnreadableCell extends Error {
  readonly code: RefusedCode;
  /** The part of the cell that is meant. */
  readonly value: string;

  constructor(code: RefusedCode, value: string) {
    super(`${code}: ${value}`);
    this.name = 'UnreadableCell';
    this.code = code;
    this.value = value;
  }
}

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
): Code | undefined => {
  if (cell.trim() === '') return undefined;
  const code = codeIn(vocabulary, cell);
  if (code === undefined) throw new UnreadableCell('choice-unknown', cell.trim());
  return code;
};

const piecesOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** A list parted by commas, of labels that may hold commas of their own: the longest label that fits comes first. */
const byCommas = <Code extends string>(vocabulary: Vocabulary<Code>, piece: string): Code[] => {
  const words = piece.split(',');
  const codes: Code[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && codeIn(vocabulary, words.slice(from, to).join(',')) === undefined) to -= 1;
    const code = codeIn(vocabulary, words.slice(from, to).join(','));
    if (to === from || code === undefined)
      throw new UnreadableCell('choice-unknown', (words[from] as string).trim());
    codes.push(code);
    from = to;
  }
  return codes;
};

/** Several choices in their order, each once. */
export const choicesIn = <Code extends string>(vocabulary: Vocabulary<Code>, cell: string): Code[] => [
  ...new Set(piecesOf(cell).flatMap((piece) => byCommas(vocabulary, piece))),
];

type Skill = {
  language: (typeof spokenLanguages.codes)[number];
  level: (typeof languageLevels.codes)[number];
};

/** `English: fluent`, `engelska (flytande)`, `englanti sujuva`. A language without a level is one for a work talk: good. */
const skillIn = (piece: string): Skill => {
  const words = piece
    .replaceAll(/[():=]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-' && word !== '–');
  for (let at = words.length; at > 0; at -= 1) {
    const language = codeIn(spokenLanguages, words.slice(0, at).join(' '));
    const rest = words.slice(at).join(' ');
    const level = rest === '' ? 'good' : codeIn(languageLevels, rest);
    if (language !== undefined && level !== undefined) return { language, level };
  }
  throw new UnreadableCell('choice-unknown', piece);
};

export const languagesIn = (cell: string): Skill[] => {
  const skills = cell
    .split(/[;|\n,]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(skillIn);
  if (new Set(skills.map(({ language }) => language)).size < skills.length)
    throw new UnreadableCell('language-repeated', cell.trim());
  return skills;
};

/** A number as Finland writes it: `7,5`, `1 000`, and also `7.5`. */
export const numberIn = (cell: string): number | undefined => {
  const text = cell.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (text === '') return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UnreadableCell('number-invalid', cell.trim());
  return Number(text);
};

export const wholeNumberIn = (cell: string, least: number, most: number): number | undefined => {
  const number = numberIn(cell);
  if (number === undefined) return undefined;
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UnreadableCell('number-invalid', cell.trim());
  return number;
};

const YES = new Set(['yes', 'y', 'x', '1', 'true', 'ja', 'j', 'kyllä', 'k']);
const NO = new Set(['', 'no', 'n', '0', 'false', 'nej', 'ei', 'e']);

export const yesIn = (cell: string): boolean => {
  if (YES.has(folded(cell))) return true;
  if (NO.has(folded(cell))) return false;
  throw new UnreadableCell('yes-or-no', cell.trim());
};

/** The day as `2027-01-31`, written so or as `31.1.2027`; what follows it, such as a time, is kept. */
export const dayIn = (cell: string): string => {
  const text = cell.trim();
  if (text === '' || /^\d{4}-\d\d-\d\d/.test(text)) return text;
  const [whole, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text) ?? [];
  if (whole === undefined) throw new UnreadableCell('date-invalid', text);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${text.slice(whole.length)}`;
};
