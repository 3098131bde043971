import type { Language } from '../../language.ts';
import { en, type WriteText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const writeText: Readonly<Record<Language, WriteText>> = { en, sv, fi };
