import type { Language } from '../../language.ts';
import { en, type ShellText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const shellText: Readonly<Record<Language, ShellText>> = { en, sv, fi };
