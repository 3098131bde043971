import type { Language } from '../language.ts';
import { en, type FundingText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const fundingText: Readonly<Record<Language, FundingText>> = { en, sv, fi };
