import { type Language, pickLanguage } from '../../shared/text/language.ts';
import { inBrowser } from '../storage.ts';
import { effect, signal } from './framework.ts';

const KEY = 'desk-language';

/** Language of the desk: the reader's last choice in this browser, else the browser's. */
export const language = signal<Language>(
  pickLanguage(inBrowser.getItem(KEY) ?? undefined, navigator.languages.join(',')),
);

export const chooseLanguage = (chosen: Language): void => {
  language.value = chosen;
  inBrowser.setItem(KEY, chosen);
};

effect(() => {
  document.documentElement.lang = language.value;
});

/** Texts of an area in the reader's language. */
export const inLanguage = <Text>(texts: Readonly<Record<Language, Text>>): Text => texts[language.value];
