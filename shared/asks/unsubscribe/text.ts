import type { Language } from '../../text/language.ts';
import { en, type UnsubscribeText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const unsubscribeText: Readonly<Record<Language, UnsubscribeText>> = { en, sv, fi };
