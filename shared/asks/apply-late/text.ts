import type { Language } from '../../text/language.ts';
import { type ApplyLateText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const applyLateText: Readonly<Record<Language, ApplyLateText>> = { en, sv, fi };
