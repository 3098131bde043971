import type { Plugin } from 'esbuild';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { loadedAtItsPlace } from './on-demand.ts';

const SOURCE = /[\\/]shared[\\/]letters[\\/]example-letter\.ts$/;
const EXAMPLE = 'example-of:';

const firstOf = (mailId: string): string => {
  const examples = MAILS.find(({ id }) => id === mailId)?.examples;
  return JSON.stringify(
    Object.fromEntries(LANGUAGES.map((language) => [language, examples?.(language)[0]?.letter])),
  );
};

/** Examples of mails for the one place where a Lambda shows them: written out, each mail in a file of its own. */
export const examplesAsData: Plugin = {
  name: 'examples-as-data',
  setup(build) {
    build.onLoad({ filter: SOURCE, namespace: 'file' }, () => {
      const members = MAILS.map(
        ({ id }) => `${JSON.stringify(id)}: () => ${loadedAtItsPlace(EXAMPLE + id)}.letters`,
      );
      return {
        contents: `const examples = { ${members.join(', ')} }; export const exampleLetter = ({ id }, language) => examples[id]()[language];`,
        loader: 'js',
      };
    });
    build.onResolve({ filter: /^example-of:/ }, ({ path }) => ({
      path: path.slice(EXAMPLE.length),
      namespace: 'example',
    }));
    build.onLoad({ filter: /./, namespace: 'example' }, ({ path }) => ({
      contents: `export const letters = ${firstOf(path)};`,
      loader: 'js',
    }));
  },
};
