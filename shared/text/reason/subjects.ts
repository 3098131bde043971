import { spokenLanguages } from '../../domain/vocabularies/languages.ts';
import { availabilities } from '../../domain/vocabularies/taking-part.ts';
import { labelOf, type Vocabulary } from '../../domain/vocabularies/vocabulary.ts';
import { workingStyles } from '../../domain/vocabularies/working-styles.ts';
import { inside } from '../inside.ts';
import type { Language } from '../language.ts';

/** Labels hold commas and “and” of their own, so that a list of them is parted by semicolons. */
export const listOf = (vocabulary: Vocabulary, codes: readonly string[], language: Language): string =>
  codes.map((code) => inside(labelOf(vocabulary, code, language), language)).join('; ');

export const spoken = (codes: readonly string[], language: Language): string => {
  const list = codes.map((code) => labelOf(spokenLanguages, code, language));
  return (language === 'en' ? list : list.map((label) => inside(label))).join('; ');
};

export const slotsOf = (slots: readonly string[], language: Language): string =>
  slots.map((slot) => inside(labelOf(availabilities, slot, language))).join('; ');

export const stylesOf = (styles: readonly string[], language: Language): string =>
  styles.map((style) => inside(labelOf(workingStyles, style, language))).join('; ');
