import type { Language } from '../../text/language.ts';
import { en, type PlanMeetingText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const planMeetingText: Readonly<Record<Language, PlanMeetingText>> = { en, sv, fi };
