import type { Language } from '../../language.ts';
import { en, type LateText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const lateText: Readonly<Record<Language, LateText>> = { en, sv, fi };
