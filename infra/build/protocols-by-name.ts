import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const IMPORTERS =
  /[\\/]@aws-sdk[\\/](?:client-[\w-]+[\\/]dist-es[\\/]runtimeConfig\.shared|dynamodb-codec[\\/]dist-es[\\/]codec-v\d[\\/]\w+)\.js$/;
const IMPORT = /import \{ ([\w, ]+) \} from "@aws-sdk\/core\/protocols";/;
const FOLDER = join(import.meta.dirname, '../../node_modules/@aws-sdk/core/dist-es/submodules/protocols');

const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [join(FOLDER, entry.name)] : [],
);

/** File of a protocol. JSON's codecs are Smithy's own. */
const sourceOf = (name: string): string =>
  folders.map((folder) => join(folder, `${name}.js`)).find((file) => existsSync(file)) ??
  '@smithy/core/protocols';

/**
 * The SDK's clients import their one protocol from the file of all. Where a client is loaded on demand, esbuild puts what that file
 * names into the start of the function: SES would bring XML to every fact that sends no mail.
 */
export const protocolsByName: Plugin = {
  name: 'protocols-by-name',
  setup(build) {
    build.onLoad({ filter: IMPORTERS }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const [statement, names = ''] = IMPORT.exec(code) ?? [];
      if (statement === undefined) return undefined;
      const imports = names
        .split(', ')
        .map((name) => `import { ${name} } from ${JSON.stringify(sourceOf(name))};`);
      return { contents: code.replace(statement, () => imports.join(' ')), loader: 'js' };
    });
  },
};
