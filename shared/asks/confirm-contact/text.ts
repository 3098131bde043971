import type { Language } from '../../text/language.ts';
import { type ConfirmContactText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmContactText: Readonly<Record<Language, ConfirmContactText>> = { en, sv, fi };
