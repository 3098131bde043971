import { spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { availabilities } from '../../domain/vocabularies/taking-part.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import { workingStyles } from '../../domain/vocabularies/working-styles.ts';
import type { Language } from '../language.ts';

/** Labels hold commas and “and” of their own, so that a list of them is parted by semicolons. */
export const listOf = (vocabulary: Vocabulary, codes: readonly string[], language: Language): string =>
  codes.map((code) => labelOf(vocabulary, code, language)).join('; ');

/** Labels begin with a capital letter, which inside a sentence only English keeps, and there only for languages. */
export const inside = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

export const spoken = (codes: readonly string[], language: Language): string => {
  const list = codes.map((code) => labelOf(spokenLanguages, code, language));
  return (language === 'en' ? list : list.map(inside)).join('; ');
};

export const slotsOf = (slots: readonly string[], language: Language): string =>
  slots.map((slot) => inside(labelOf(availabilities, slot, language))).join('; ');

export const stylesOf = (styles: readonly string[], language: Language): string =>
  styles.map((style) => inside(labelOf(workingStyles, style, language))).join('; ');
