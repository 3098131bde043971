import type { Language } from '../language.ts';
import { en, type MeetingsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const meetingsText: Readonly<Record<Language, MeetingsText>> = { en, sv, fi };
