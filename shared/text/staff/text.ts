import type { Language } from '../language.ts';
import { en, type StaffText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const staffText: Readonly<Record<Language, StaffText>> = { en, sv, fi };
