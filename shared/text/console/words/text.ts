import type { Language } from '../../language.ts';
import { en, type WordsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const wordsText: Readonly<Record<Language, WordsText>> = { en, sv, fi };
