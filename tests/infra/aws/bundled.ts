import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Bundled = {
  /** Code without what nothing calls, with the names of its sources. */
  readonly code: string;
  /** Our own sources of which something is left in the code, by their paths. */
  readonly sources: ReadonlyMap<string, string>;
};

/** One build for all functions: what they share is read once. */
const bundleAll = async (): Promise<ReadonlyMap<FunctionName, Bundled>> => {
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: ROOT, bundle: true, write: false, metafile: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', outdir: 'nowhere', logLevel: 'silent' },
    loader: { '.css': 'text', '.svg': 'text' },
    entryPoints: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, `functions/${name}/lambda.ts`])),
  });
  const codeAt = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const textOf = new Map<string, string>();
  const read = (file: string): string => {
    const text = textOf.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
    textOf.set(file, text);
    return text;
  };
  return new Map(
    FUNCTION_NAMES.map((name) => {
      const output = `nowhere/${name}.js`;
      const code = codeAt.get(resolve(ROOT, output));
      if (code === undefined) throw new Error(`The build has no ${output}.`);
      const used = Object.entries(metafile.outputs[output]?.inputs ?? {});
      const files = used.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
      return [name, { code, sources: new Map(files.map((file) => [file, read(file)])) }];
    }),
  );
};

let bundled: ReturnType<typeof bundleAll> | undefined;

/** A function's bundle as esbuild makes it before anything is shortened. */
export const bundleOf = async (name: FunctionName): Promise<Bundled> => {
  bundled ??= bundleAll();
  const found = (await bundled).get(name);
  if (found === undefined) throw new Error(`There is no function ${name}.`);
  return found;
};
