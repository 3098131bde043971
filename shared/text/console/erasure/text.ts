import type { Language } from '../../language.ts';
import { type ErasureText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const erasureText: Readonly<Record<Language, ErasureText>> = { en, sv, fi };
