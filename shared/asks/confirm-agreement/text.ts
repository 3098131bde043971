import type { Language } from '../../text/language.ts';
import { type ConfirmAgreementText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmAgreementText: Readonly<Record<Language, ConfirmAgreementText>> = { en, sv, fi };
