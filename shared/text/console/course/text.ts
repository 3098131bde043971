import type { Language } from '../../language.ts';
import { type CourseText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const courseText: Readonly<Record<Language, CourseText>> = { en, sv, fi };
