import type { Language } from '../../language.ts';
import { type CompaniesText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const companiesText: Readonly<Record<Language, CompaniesText>> = { en, sv, fi };
