import type { Language } from '../../text/language.ts';
import { type ConfirmAddressText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmAddressText: Readonly<Record<Language, ConfirmAddressText>> = { en, sv, fi };
