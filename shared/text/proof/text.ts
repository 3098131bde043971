import type { Language } from '../language.ts';
import { en, type ProofText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const proofText: Readonly<Record<Language, ProofText>> = { en, sv, fi };
