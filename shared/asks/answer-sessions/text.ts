import type { Language } from '../../text/language.ts';
import { type AnswerSessionsText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const answerSessionsText: Readonly<Record<Language, AnswerSessionsText>> = { en, sv, fi };
