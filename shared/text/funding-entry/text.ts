import type { Language } from '../language.ts';
import { type EntryText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const entryText: Readonly<Record<Language, EntryText>> = { en, sv, fi };
