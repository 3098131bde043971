import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './function-names.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The folder that the build wrote for a Lambda. @throws where it has not been built */
export const bundleOf = (name: FunctionName): Code => {
  const folder = join(ROOT, '.build/functions', name);
  if (existsSync(join(folder, 'index.mjs'))) return Code.fromAsset(folder, { exclude: ['*.map'] });
  if (!existsSync(join(ROOT, 'functions', name, 'lambda.ts')))
    return Code.fromAsset(join(import.meta.dirname, 'placeholder'));
  throw new Error(
    `The bundle of ${name} is missing (.build/functions/${name}/index.mjs): run npm run build.`,
  );
};
