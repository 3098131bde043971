import type { Language } from '../../language.ts';
import { en, type RetentionText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const retentionText: Readonly<Record<Language, RetentionText>> = { en, sv, fi };
