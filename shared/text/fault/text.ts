import type { Language } from '../language.ts';
import { en, type FaultText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const faultText: Readonly<Record<Language, FaultText>> = { en, sv, fi };
