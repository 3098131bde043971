import type { Language } from '../../text/language.ts';
import { type AnswerSurveyText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const answerSurveyText: Readonly<Record<Language, AnswerSurveyText>> = { en, sv, fi };
