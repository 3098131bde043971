import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Bundled = {
  /** Code without what nothing calls. */
  readonly code: string;
  /** Rest of each source in it, by the path of the source. */
  readonly sources: ReadonlyMap<string, string>;
};

/** esbuild writes the path of a source above what it keeps of it. */
const bySource = (code: string): ReadonlyMap<string, string> => {
  const [, ...parts] = code.split(/^\/\/ (\S+\.ts)$/m);
  return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : [])));
};

/** One build for all functions: what they share is read once. */
const bundleAll = async (): Promise<ReadonlyMap<FunctionName, Bundled>> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'nowhere',
    logLevel: 'silent',
    loader: { '.css': 'text', '.svg': 'text' },
    entryPoints: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, `functions/${name}/lambda.ts`])),
  });
  const codeAt = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return new Map(
    FUNCTION_NAMES.map((name) => {
      const output = `nowhere/${name}.js`;
      const code = codeAt.get(resolve(ROOT, output));
      if (code === undefined) throw new Error(`The build has no ${output}.`);
      return [name, { code, sources: bySource(code) }];
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
