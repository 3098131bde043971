import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder in which a run of all tests keeps the rights that functions have used; unset in a run of some. */
const FOLDER = process.env['RIGHTS_USED'];
const known = new Set<string>();

/** Notes a right that a function has used, as `<function> <right>`. */
export const recordRight = (right: string): void => {
  if (FOLDER === undefined || known.has(right)) return;
  known.add(right);
  appendFileSync(join(FOLDER, String(process.pid)), `${right}\n`);
};

/** A right of the runner's in the words of `access.ts`: tables and indexes by their parts, other resources by their names. */
export const plainRight = (functionName: string, right: string): string => {
  const [action = '', resource = '', ...key] = right.split(' ');
  const [, index = 'table'] = /\/index\/(\w+)$/.exec(resource) ?? [];
  const isTable = resource.includes(':table/') && !resource.includes('/stream/');
  const where = isTable ? index : resource.split(':').slice(5).join(':');
  return [functionName.replace(/^cccc-[a-z]+-/, ''), action, where, ...key].join(' ');
};

/** Notes what the functions of a local system have used. */
export const recordSystem = async (url: string): Promise<void> => {
  const { functions } = (await (await fetch(`${url}/_local/rights`)).json()) as {
    functions: Record<string, { used: string[] }>;
  };
  for (const [name, { used }] of Object.entries(functions))
    for (const right of used) recordRight(plainRight(name, right));
};
