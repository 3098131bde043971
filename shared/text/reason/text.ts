import type { Language } from '../language.ts';
import { en, type ReasonText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reasonText: Readonly<Record<Language, ReasonText>> = { en, sv, fi };
