import type { Language } from '../language.ts';
import { en, type ReportText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reportText: Readonly<Record<Language, ReportText>> = { en, sv, fi };
