import { en as browser } from '../../../shared/text/browser/en.ts';
import { en as calendar } from '../../../shared/text/calendar/en.ts';
import { en as fault } from '../../../shared/text/fault/en.ts';
import type { Words } from '../words.ts';

export const words: Words = { browser, calendar, fault };
