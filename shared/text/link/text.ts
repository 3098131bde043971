import type { Language } from '../language.ts';
import { en, type LinkText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const linkText: Readonly<Record<Language, LinkText>> = { en, sv, fi };
