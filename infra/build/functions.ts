import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutAnswers } from './without-answers.ts';
import { withoutAttachments } from './without-attachments.ts';
import { withoutJsonSchema } from './without-json-schema.ts';
import { withoutStreams } from './without-streams.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The Lambdas: every folder of `functions/` that has an entry. */
export const functionNames = (): string[] =>
  readdirSync(join(ROOT, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'functions', entry.name, 'lambda.ts')))
    .map((entry) => entry.name)
    .sort();

/**
 * Bundles every Lambda, SDK included, into `.build/functions/<name>/index.cjs`.
 * CommonJS, because Node's loader of ES modules brings its own fetch client; `.cjs`, because Node parses a `.js` file once more to find
 * out which of the two it is.
 * CDK packs exactly these folders and the local runner loads exactly these files.
 */
export const buildFunctions = async (outdir = join(ROOT, '.build/functions')): Promise<void> => {
  // A file of an earlier build would be packed too, and one of another kind loaded in the place of the new one.
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(
      functionNames().map((name) => [`${name}/index`, join('functions', name, 'lambda.ts')]),
    ),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'infra/build/lambda-credentials.ts'),
    },
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    plugins: [withoutAnswers, withoutAttachments, withoutJsonSchema, withoutStreams],
    // The processors that are left out are looked up by name, and never found.
    logOverride: { 'import-is-undefined': 'silent' },
    logLevel: 'warning',
  });
};
