import * as z from 'zod/mini';
import { isPlainText } from '../../kernel/characters.ts';
import type { FieldCode } from './field-codes.ts';

/**
 * Kinds of answers: text, one choice, several choices, a tick. Every schema names its own field code as the error, so
 * that a fault needs no translation on its way to a reader.
 */

/** The code for a value that is not there, or is of another kind than the form sends. */
export const missingOr =
  (code: FieldCode) =>
  ({ input }: { input?: unknown }): FieldCode =>
    input === undefined ? 'required' : code;

/**
 * A rule with its code, and with the number that its sentence names. It never aborts, because rules between fields
 * would then be left out; of several faults of one answer the first counts, so the order of rules matters.
 */
export const rule = <T>(holds: (value: T) => boolean, code: FieldCode, limit?: number) =>
  z.refine<T>(holds, { error: code, ...(limit === undefined ? {} : { params: { limit } }) });

/** Unseen marks that come along when a text is pasted. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;
/** Joiners shape emoji and some scripts, so only a single line, where two names must not look alike, loses them. */
const JOINERS = /[\u200C\u200D]/gu;
/** No script stacks this many marks on one letter. */
const STACKED_MARKS = /\p{M}{5}/u;

/** The one tidying of a line, for names as for numbers and addresses. */
export const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(JOINERS, '')
    .replace(/[ \t]+/g, ' ')
    .trim();

const tidyLines = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();

/** Length as a reader counts: one emoji without joiners is one. */
const length = (text: string): number => [...text].length;

const harmless = (of: { readonly lines: boolean }) => (text: string) =>
  isPlainText(text.replaceAll('\t', ' '), of) && !STACKED_MARKS.test(text);

type Lengths = { min?: number; max: number };

/** A text of one line, in Unicode's composed form and without unseen marks. A tab, which a cell of a table brings along, is a space. Lengths are code points. */
export const line = ({ min = 1, max }: Lengths) =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule(harmless({ lines: false }), 'characters-refused'),
    z.overwrite(tidyLine),
    rule((text) => text !== '', 'required'),
    rule((text) => length(text) >= min, 'too-short', min),
    rule((text) => length(text) <= max, 'too-long', max),
  );

/** A text of several lines. Line ends become LF and tabs become spaces; text that looks like markup stays as it is. */
export const lines = ({ min = 1, max }: Lengths) =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule(harmless({ lines: true }), 'characters-refused'),
    z.overwrite(tidyLines),
    rule((text) => text !== '', 'required'),
    rule((text) => length(text) >= min, 'too-short', min),
    rule((text) => length(text) <= max, 'too-long', max),
  );

type Choosable<Code extends string> = { readonly codes: readonly [Code, ...Code[]] };

export const choice = <Code extends string>({ codes }: Choosable<Code>) =>
  z.enum(codes, { error: missingOr('choice-unknown') });

/** Least and most choices. */
export const counted = (min: number, max: number) => [
  rule<readonly unknown[]>(({ length: count }) => count >= min, 'too-few', min),
  rule<readonly unknown[]>(({ length: count }) => count <= max, 'too-many', max),
];

const isWithoutRepetition = (codes: readonly unknown[]): boolean => new Set(codes).size === codes.length;

/** Several choices in the order given, which is their rank where the form asks for one. */
export const choices = <Code extends string>(
  vocabulary: Choosable<Code>,
  { min = 0, max }: { min?: number; max?: number } = {},
) => {
  const most = max ?? vocabulary.codes.length;
  return z
    .array(choice(vocabulary), { error: missingOr('type-wrong') })
    .check(...counted(min, most), rule(isWithoutRepetition, 'duplicate'));
};

export const yesOrNo = () => z.boolean({ error: missingOr('type-wrong') });

/** A box that must be ticked. Never for a consent: a required consent is not free. */
export const neededTick = () =>
  z.literal(true, {
    error: ({ input }) => (input === undefined || input === false ? 'tick-needed' : 'type-wrong'),
  });
