import type { Language } from '../language.ts';
import { type CalendarText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const calendarText: Readonly<Record<Language, CalendarText>> = { en, sv, fi };
