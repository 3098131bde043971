import type { Language } from './language.ts';

type Words = Readonly<Record<Language, string>>;

/** A table of words, each in all languages side by side, read in one of them. */
export const inLanguageOf =
  <Name extends string>(words: Readonly<Record<Name, Words>>) =>
  (language: Language): Readonly<Record<Name, string>> =>
    Object.fromEntries(
      Object.entries<Words>(words).map(([name, each]) => [name, each[language]]),
    ) as Readonly<Record<Name, string>>;

/** Texts in every language, each put together with its first use. */
export const inEachLanguage = <Text>(
  textIn: (language: Language) => Text,
): Readonly<Record<Language, Text>> => {
  const known: Partial<Record<Language, Text>> = {};
  const textOf = (language: Language): Text => (known[language] ??= textIn(language));
  return {
    get en() {
      return textOf('en');
    },
    get sv() {
      return textOf('sv');
    },
    get fi() {
      return textOf('fi');
    },
  };
};
