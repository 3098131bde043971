import type { Language } from '../../text/language.ts';
import { type AnswerProposalText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const answerProposalText: Readonly<Record<Language, AnswerProposalText>> = { en, sv, fi };
