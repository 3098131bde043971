import type { Language } from './language.ts';

/** English keeps the capital of these first words wherever they stand. */
const ENGLISH_NAMES = /^(English|Finnish|Swedish)\b/;

/**
 * A label inside a sentence: without its capital letter, unless it begins with an abbreviation (“CV”, “ICT”) or, in
 * English, with the name of a language. Names of languages by themselves are for `spoken` in `reason/subjects.ts`.
 */
export const inside = (label: string, language: Language = 'sv'): string =>
  /^\p{Lu}\p{Lu}/u.test(label) || (language === 'en' && ENGLISH_NAMES.test(label))
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
