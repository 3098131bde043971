import type { Language } from '../../text/language.ts';
import { en, type RestOrEndText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const restOrEndText: Readonly<Record<Language, RestOrEndText>> = { en, sv, fi };
