import type { Language } from '../../language.ts';
import { type AuditText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const auditText: Readonly<Record<Language, AuditText>> = { en, sv, fi };
