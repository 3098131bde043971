import type { Language } from '../../../language.ts';

/** Names of the facts of one capability in the history. A fact that one language lacks does not compile. */
export const factWords = <Name extends string>(
  words: Readonly<Record<Language, Readonly<Record<Name, string>>>>,
): typeof words => words;
