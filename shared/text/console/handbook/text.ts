import type { Language } from '../../language.ts';
import { en, type HandbookText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const handbookText: Readonly<Record<Language, HandbookText>> = { en, sv, fi };
