import type { Language } from '../language.ts';
import { type CertificateText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const certificateText: Readonly<Record<Language, CertificateText>> = { en, sv, fi };
