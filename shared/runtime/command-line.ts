import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The values of a command's options. `--help` ends it with how it is used, and an option that it does not know does so with 2. */
export const readOptions = <Known extends Options>(
  usage: string,
  options: Known,
): ReturnType<typeof parseArgs<{ options: Known }>>['values'] => {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (problem) {
    return misused(usage, problem instanceof Error ? problem.message : '');
  }
};

/** Ends a command that was not called as it is meant. */
export const misused: (usage: string, problem?: string) => never = (usage, problem = '') => {
  process.stderr.write(`${problem}${problem === '' ? '' : '\n'}${usage}\n`);
  process.exit(2);
};
