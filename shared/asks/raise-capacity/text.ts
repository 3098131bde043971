import type { Language } from '../../text/language.ts';
import { en, type RaiseCapacityText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const raiseCapacityText: Readonly<Record<Language, RaiseCapacityText>> = { en, sv, fi };
