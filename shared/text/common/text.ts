import type { Language } from '../language.ts';
import { type CommonText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const commonText: Readonly<Record<Language, CommonText>> = { en, sv, fi };
