import type { Language } from '../../../language.ts';

/** What the facts of one capability are called in the history; a fact that one language lacks does not compile. */
export const factWords = <Name extends string>(
  words: Readonly<Record<Language, Readonly<Record<Name, string>>>>,
): typeof words => words;
