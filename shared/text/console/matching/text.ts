import type { Language } from '../../language.ts';
import { type DeskMatchingText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const deskMatchingText: Readonly<Record<Language, DeskMatchingText>> = { en, sv, fi };
