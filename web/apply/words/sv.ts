import { sv as browser } from '../../../shared/text/browser/sv.ts';
import { sv as calendar } from '../../../shared/text/calendar/sv.ts';
import { sv as fault } from '../../../shared/text/fault/sv.ts';
import type { Words } from '../words.ts';

export const words: Words = { browser, calendar, fault };
