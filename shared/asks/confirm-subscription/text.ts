import type { Language } from '../../text/language.ts';
import { type ConfirmSubscriptionText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmSubscriptionText: Readonly<Record<Language, ConfirmSubscriptionText>> = { en, sv, fi };
