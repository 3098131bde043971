import type { Language } from '../../text/language.ts';
import { en, type ReportMeetingText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reportMeetingText: Readonly<Record<Language, ReportMeetingText>> = { en, sv, fi };
