import type { Language } from '../../language.ts';
import { en, type StaffPageText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const staffPageText: Readonly<Record<Language, StaffPageText>> = { en, sv, fi };
