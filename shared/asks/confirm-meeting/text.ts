import type { Language } from '../../text/language.ts';
import { type ConfirmMeetingText, en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const confirmMeetingText: Readonly<Record<Language, ConfirmMeetingText>> = { en, sv, fi };
