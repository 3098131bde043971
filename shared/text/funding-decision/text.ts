import type { Language } from '../language.ts';
import { type DecisionText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const decisionText: Readonly<Record<Language, DecisionText>> = { en, sv, fi };
