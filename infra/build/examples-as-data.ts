import type { Plugin } from 'esbuild';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';

const SOURCE = /[\\/]shared[\\/]letters[\\/]example-letter\.ts$/;

const firstIn = (language: Language) =>
  Object.fromEntries(
    MAILS.flatMap(({ id, examples }) => {
      const [example] = examples(language);
      return example === undefined ? [] : [[id, example.letter]];
    }),
  );

/** Examples of mails for the one place where a Lambda shows them: written out, instead of all that they are made from. */
export const examplesAsData: Plugin = {
  name: 'examples-as-data',
  setup(build) {
    build.onLoad({ filter: SOURCE, namespace: 'file' }, () => {
      const letters = Object.fromEntries(LANGUAGES.map((language) => [language, firstIn(language)]));
      const text = JSON.stringify(JSON.stringify(letters));
      return {
        contents: `const letters = JSON.parse(${text}); export const exampleLetter = ({ id }, language) => letters[language]?.[id];`,
        loader: 'js',
      };
    });
  },
};
