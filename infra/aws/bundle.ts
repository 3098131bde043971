import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './function-names.ts';

const FUNCTIONS = join(import.meta.dirname, '../../.build/functions');

/** The folder that the build wrote for a Lambda. @throws where it has not been built */
export const bundleOf = (name: FunctionName): Code => {
  const folder = join(FUNCTIONS, name);
  if (!existsSync(join(folder, 'index.cjs')))
    throw new Error(
      `The bundle of ${name} is missing (.build/functions/${name}/index.cjs): run npm run build.`,
    );
  return Code.fromAsset(folder, { exclude: ['*.map'] });
};
