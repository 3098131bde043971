import type { Language } from '../../language.ts';
import { type ApplicationsText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const applicationsText: Readonly<Record<Language, ApplicationsText>> = { en, sv, fi };
