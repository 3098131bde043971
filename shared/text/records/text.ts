import type { Language } from '../language.ts';
import { en, type RecordsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const recordsText: Readonly<Record<Language, RecordsText>> = { en, sv, fi };
