import type { Language } from '../language.ts';
import { en, type StartText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const startText: Readonly<Record<Language, StartText>> = { en, sv, fi };
