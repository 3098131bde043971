import type { Language } from '../../text/language.ts';
import { type ChooseSessionText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const chooseSessionText: Readonly<Record<Language, ChooseSessionText>> = { en, sv, fi };
