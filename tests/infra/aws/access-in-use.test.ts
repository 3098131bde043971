import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { bundleOf } from './bundled.ts';
import { install } from './installation.ts';
import { actionsOf, resourcesOf, statementsOf } from './policies.ts';

const installation = install();

/** Sources behind the store's port; all others only ask it. */
const BEHIND_THE_PORT =
  /^shared\/store\/(dynamo|commit|item-|fact-|collection|parse|read-once|kinds|indexes|store|table)/;

/** Words by which code asks for each right; esbuild numbers a name that stands twice. The store's port is small enough that its words say it. */
const ASKS: Readonly<Record<string, RegExp>> = {
  'GetItem table': /\bstore\d*\.(find|get)\(/,
  'BatchGetItem table': /\bstore\d*\.findAll\(/,
  'Query collection': /\bstore\d*\.list\(/,
  'Query table': /\blog\d*\.factsOf\(/,
  'Query due': /\bstore\d*\.due(Records)?\(|\boutbox\d*\.waiting\(/,
  'PutItem table': /\bstore\d*\.commit\(/,
  'DeleteItem table': /[^.\w]remove\d*\(/,
  'ConditionCheckItem table': /[^.\w]check\d*\(/,
  'UpdateItem table': /\boutbox\d*\.mark|[^.\w]increment\d*\(|\btally\d*\.count\(/,
};

/** Sources in a function's bundle that ask the port. */
const keptOf = async (name: FunctionName): Promise<readonly string[]> =>
  [...(await bundleOf(name)).sources].filter(([file]) => !BEHIND_THE_PORT.test(file)).map(([, code]) => code);

const asked = new Map<FunctionName, Set<string>>();
beforeAll(async () => {
  for (const name of FUNCTION_NAMES) {
    const kept = await keptOf(name);
    const rights = Object.entries(ASKS).filter(([, words]) => kept.some((code) => words.test(code)));
    asked.set(name, new Set(rights.map(([right]) => right)));
  }
});

/** The rights of a role to the table, in the same words. */
const grantedTo = (name: FunctionName): Set<string> =>
  new Set(
    statementsOf(installation, name).flatMap((statement) =>
      actionsOf(statement)
        .filter((action) => /^dynamodb:\w+Item$|^dynamodb:Query$/.test(action))
        .flatMap((action) =>
          resourcesOf(statement).map((resource) => {
            const [, index = 'table'] = /\/index\/(\w+)/.exec(JSON.stringify(resource)) ?? [];
            return `${action.replace('dynamodb:', '')} ${index}`;
          }),
        ),
    ),
  );

describe('what a function asks of the table', () => {
  it.each(FUNCTION_NAMES)('%s may do, and it may do nothing that it never asks', (name) => {
    expect(grantedTo(name)).toEqual(asked.get(name));
  });
});
