import type { Language } from '../../text/language.ts';
import { type CompleteProfileText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const completeProfileText: Readonly<Record<Language, CompleteProfileText>> = { en, sv, fi };
