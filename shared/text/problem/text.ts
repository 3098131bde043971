import type { FieldFault } from '../../domain/kernel/refusal.ts';
import { sentenceFor } from '../fault/sentence.ts';
import { faultText } from '../fault/text.ts';
import type { Language } from '../language.ts';
import { en, type ProblemText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const problemText: Readonly<Record<Language, ProblemText>> = { en, sv, fi };

/** The fault of one field, as a sentence. */
export const sentenceOf = (fault: FieldFault, language: Language): string =>
  sentenceFor(faultText[language], fault);
