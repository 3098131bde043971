import type { Language } from '../../language.ts';
import { en, type RestrictionText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const restrictionText: Readonly<Record<Language, RestrictionText>> = { en, sv, fi };
