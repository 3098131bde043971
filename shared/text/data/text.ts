import type { Language } from '../language.ts';
import { type DataText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const dataText: Readonly<Record<Language, DataText>> = { en, sv, fi };
