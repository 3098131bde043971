import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>;

const typed = (): string[] => process.argv.slice(2);

const read = <Known extends Options>(
  usage: string,
  options: Known,
  args: string[],
  allowPositionals: boolean,
): Read<Known> => {
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options, allowPositionals }) as Read<Known>;
  } catch (problem) {
    return misused(usage, problem instanceof Error ? problem.message : '');
  }
};

/** The values of a command's options. `--help` ends it with its usage and 0, an unknown option with its usage and 2. */
export const readOptions = <Known extends Options>(
  usage: string,
  options: Known,
  args: string[] = typed(),
): Read<Known>['values'] => read(usage, options, args, false).values;

/** The same of a command that takes names or numbers besides. */
export const readArguments = <Known extends Options>(
  usage: string,
  options: Known,
  args: string[] = typed(),
): Read<Known> => read(usage, options, args, true);

/** Ends a command with its usage and 2. */
export const misused: (usage: string, problem?: string) => never = (usage, problem = '') => {
  process.stderr.write(`${problem}${problem === '' ? '' : '\n'}${usage}\n`);
  process.exit(2);
};
