import type { Language } from '../../language.ts';
import { type CohortsText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const cohortsText: Readonly<Record<Language, CohortsText>> = { en, sv, fi };
