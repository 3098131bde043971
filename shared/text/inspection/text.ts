import type { Language } from '../language.ts';
import { en, type InspectionText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const inspectionText: Readonly<Record<Language, InspectionText>> = { en, sv, fi };
