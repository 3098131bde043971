import type { Language } from '../../text/language.ts';
import { type ConfirmText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmText: Readonly<Record<Language, ConfirmText>> = { en, sv, fi };
