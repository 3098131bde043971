import type { Language } from '../language.ts';
import { type ClaimPackText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const claimPackText: Readonly<Record<Language, ClaimPackText>> = { en, sv, fi };
