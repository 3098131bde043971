import type { Language } from '../../language.ts';
import { en, type MergeText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const mergeText: Readonly<Record<Language, MergeText>> = { en, sv, fi };
