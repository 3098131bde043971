import type { Language } from '../../language.ts';
import { en, type GroupSessionsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const groupSessionsText: Readonly<Record<Language, GroupSessionsText>> = { en, sv, fi };
