import type { Language } from '../../language.ts';
import { en, type HistoryText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const historyText: Readonly<Record<Language, HistoryText>> = { en, sv, fi };
