import type { Language } from '../language.ts';
import { en, type FundingFilesText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const fundingFilesText: Readonly<Record<Language, FundingFilesText>> = { en, sv, fi };
