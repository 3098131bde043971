import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type OutputFile, type Plugin, transform } from 'esbuild';
import { examplesAsData } from './examples-as-data.ts';
import { labelsOnDemand, requireOnDemand } from './on-demand.ts';
import { ourModules } from './our-modules.ts';
import { protocolsByName } from './protocols-by-name.ts';
import { versionsOnly } from './versions-only.ts';
import { withoutAttachments } from './without-attachments.ts';
import { withoutDiscovery } from './without-discovery.ts';
import { withoutJsonSchema } from './without-json-schema.ts';
import { withoutStreams } from './without-streams.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The Lambdas: every folder of `functions/` that has an entry. */
export const functionNames = (): string[] =>
  readdirSync(join(ROOT, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'functions', entry.name, 'lambda.ts')))
    .map((entry) => entry.name)
    .sort();

const common = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  charset: 'utf8',
  alias: {
    // The one that reads no files of its own: a bundle has none beside it.
    pdfkit: join(ROOT, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    '@aws-sdk/credential-provider-node': join(ROOT, 'infra/build/lambda-credentials.ts'),
  },
  platform: 'node',
  target: 'node24',
  outExtension: { '.js': '.cjs' },
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  loader: { '.ttf': 'binary' },
  // CommonJS has none. pdfkit names what it carries by it, and reads nothing there.
  define: { 'import.meta.url': JSON.stringify('file:///index.cjs') },
  // An import that only answers used goes with them.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
  // The processors that are left out are looked up by name, and never found.
  logOverride: { 'import-is-undefined': 'silent' },
  logLevel: 'warning',
} satisfies BuildOptions;

const without = [
  labelsOnDemand,
  protocolsByName,
  withoutAttachments,
  withoutDiscovery,
  withoutJsonSchema,
  withoutStreams,
  versionsOnly,
];

/** Each needs a part of its code for a request or a fact: the rest is loaded on demand. */
const IN_PARTS = new Set([
  'coordinator-api',
  'finance-api',
  'make-document',
  'my-page-api',
  'participant-api',
  'public-api',
  'send-mail',
]);

/** A module as CommonJS; its map leads to the sources. */
const asCommonJs = async ({ path, text }: OutputFile, map: string): Promise<void> => {
  const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  const written = await transform(requireOnDemand(text).replace(/^\/\/# sourceMappingURL=.*$/m, inline), {
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minify: true,
    charset: 'utf8',
    // A part on demand is required, so that Node's loader of ES modules stays out.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: basename(path),
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${written.code}//# sourceMappingURL=${basename(path)}.map\n`);
  await writeFile(`${path}.map`, written.map);
};

/** Only ES modules can be split: each file becomes CommonJS afterwards. */
const buildInParts = async (name: string, outdir: string, plugins: Plugin[]): Promise<void> => {
  const { outputFiles } = await build({
    ...common,
    plugins,
    entryPoints: { index: join('functions', name, 'lambda.ts') },
    outdir: join(outdir, name),
    format: 'esm',
    splitting: true,
    write: false,
  });
  const textOf = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const modules = outputFiles.filter(({ path }) => path.endsWith('.cjs'));
  await Promise.all(modules.map((file) => asCommonJs(file, textOf.get(`${file.path}.map`) ?? '')));
};

/** One build reads what they share, such as the SDK, once. */
const buildWhole = async (names: readonly string[], outdir: string): Promise<void> => {
  await build({
    ...common,
    plugins: [ourModules('whole'), ...without],
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, join('functions', name, 'lambda.ts')]),
    ),
    outdir,
    format: 'cjs',
  });
};

/**
 * Bundles every Lambda, SDK included, into `.build/functions/<name>/index.cjs`.
 * CommonJS, because Node's loader of ES modules brings its own fetch client; `.cjs`, because Node parses a `.js` file once more to find
 * out which of the two it is.
 * CDK packs exactly these folders and the local runner loads exactly these files.
 */
export const buildFunctions = async (
  outdir = join(ROOT, '.build/functions'),
  names = functionNames(),
): Promise<void> => {
  // A file of an earlier build would be packed too, and one of another kind loaded in the place of the new one.
  await rm(outdir, { recursive: true, force: true });
  const plugins = [examplesAsData, ourModules('in-parts'), ...without];
  await Promise.all([
    ...names.filter((name) => IN_PARTS.has(name)).map((name) => buildInParts(name, outdir, plugins)),
    buildWhole(
      names.filter((name) => !IN_PARTS.has(name)),
      outdir,
    ),
  ]);
};
