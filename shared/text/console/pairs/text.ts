import type { Language } from '../../language.ts';
import { en, type PairsText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const pairsText: Readonly<Record<Language, PairsText>> = { en, sv, fi };
