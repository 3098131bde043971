import type { Language } from '../language.ts';
import { en, type MatchingText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const matchingText: Readonly<Record<Language, MatchingText>> = { en, sv, fi };
