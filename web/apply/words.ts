import type { BrowserText } from '../../shared/text/browser/en.ts';
import type { CalendarText } from '../../shared/text/calendar/en.ts';
import type { FaultText } from '../../shared/text/fault/en.ts';
import type { Language } from '../../shared/text/language.ts';

export type Words = {
  readonly browser: BrowserText;
  readonly calendar: CalendarText;
  readonly fault: FaultText;
};

/** The words of one language; the other two never travel. */
export const wordsIn = async (language: Language): Promise<Words> => {
  switch (language) {
    case 'sv':
      return (await import('./words/sv.ts')).words;
    case 'fi':
      return (await import('./words/fi.ts')).words;
    case 'en':
      return (await import('./words/en.ts')).words;
  }
};
