import type { Language } from '../language.ts';
import { type ApplyText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const applyText: Readonly<Record<Language, ApplyText>> = { en, sv, fi };
