import { fi as browser } from '../../../shared/text/browser/fi.ts';
import { fi as calendar } from '../../../shared/text/calendar/fi.ts';
import { fi as fault } from '../../../shared/text/fault/fi.ts';
import type { Words } from '../words.ts';

export const words: Words = { browser, calendar, fault };
