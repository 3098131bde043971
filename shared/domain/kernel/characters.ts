/**
 * Characters that no text of a person needs: controls, separators of lines that look like none, marks that turn the direction of the
 * text after them (a name could disguise another), tags and fillers that nobody sees, and remains of a text whose bytes were broken.
 */
const HARMFUL = /[\p{Cc}\p{Cs}\uFFFD\u2028\u2029\u202A-\u202E\u2066-\u2069\u3164\uFFA0\u{E0000}-\u{E007F}]/u;
const LINE_ENDS_AND_TABS = /[\r\n\t]/g;
/** U+2800 is the Braille pattern without a dot: a letter that looks like a space. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/** Spaces and the marks that pasting brings are an empty answer; other letters that nobody sees are a disguise. */
const EMPTY = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/u;

const UNSEEN_MARKS = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text that is compared with a stored one, without the unseen marks that copying brings. */
export const withoutUnseenMarks = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN_MARKS, '').trim();

/** True for a text that its readers see as it is. `lines` lets line ends and tabs pass. */
export const isPlainText = (text: string, { lines }: { readonly lines: boolean }): boolean =>
  !HARMFUL.test(lines ? text.replace(LINE_ENDS_AND_TABS, '') : text) &&
  (!NOTHING_TO_SEE.test(text) || EMPTY.test(text));
