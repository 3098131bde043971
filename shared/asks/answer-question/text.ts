import type { Language } from '../../text/language.ts';
import { type AnswerQuestionText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const answerQuestionText: Readonly<Record<Language, AnswerQuestionText>> = { en, sv, fi };
