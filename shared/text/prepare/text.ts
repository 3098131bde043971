import type { Language } from '../language.ts';
import { en, type PrepareText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const prepareText: Readonly<Record<Language, PrepareText>> = { en, sv, fi };
