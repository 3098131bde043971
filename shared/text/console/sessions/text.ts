import type { Language } from '../../language.ts';
import { en, type SessionsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const sessionsText: Readonly<Record<Language, SessionsText>> = { en, sv, fi };
