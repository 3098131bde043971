import type { Language } from '../language.ts';
import { type CostsText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const costsText: Readonly<Record<Language, CostsText>> = { en, sv, fi };
