import { withoutGroups } from '../domain/kernel/digit-groups.ts';
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

/** The code of a term, however it is spelled. */
export const codeIn = <Code extends string>(vocabulary: Vocabulary<Code>, text: string): Code | undefined =>
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
