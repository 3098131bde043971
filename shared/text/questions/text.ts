import type { Language } from '../language.ts';
import { en, type QuestionsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const questionsText: Readonly<Record<Language, QuestionsText>> = { en, sv, fi };
