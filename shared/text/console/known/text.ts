import type { Language } from '../../language.ts';
import { en, type KnownText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const knownText: Readonly<Record<Language, KnownText>> = { en, sv, fi };
