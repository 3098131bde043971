import type { Language } from '../../language.ts';
import { en, type TodayText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const todayText: Readonly<Record<Language, TodayText>> = { en, sv, fi };
