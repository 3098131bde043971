import type { Language } from './language.ts';

/** Names of the languages by the reader's language, as they stand inside a sentence. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', sv: 'Swedish', fi: 'Finnish' },
  sv: { en: 'engelska', sv: 'svenska', fi: 'finska' },
  fi: { en: 'englanti', sv: 'ruotsi', fi: 'suomi' },
};
