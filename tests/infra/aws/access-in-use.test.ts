import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { bundleOf } from './bundled.ts';
import { install } from './installation.ts';
import { actionsOf, resourcesOf, statementsOf } from './policies.ts';

const installation = install();

/** What stands behind the store's port; everything else only asks it. */
const BEHIND_THE_PORT =
  /^shared\/store\/(dynamo|commit|item-|fact-|collection|parse|kinds|indexes|store|table)/;

/** How a source asks for each right. The store's port is small enough that its words say it. */
const ASKS: Readonly<Record<string, RegExp>> = {
  'GetItem table': /\bstore\.(find|get)\(/,
  'BatchGetItem table': /\bstore\.findAll\(/,
  'Query collection': /\bstore\.list\(/,
  'Query table': /\blog\.factsOf\(/,
  'Query due': /\bstore\.due\(|\boutbox\.waiting\(/,
  'PutItem table': /\bstore\.commit\(/,
  'DeleteItem table': /[^.\w]remove\(/,
  'ConditionCheckItem table': /[^.\w]check\(/,
  'UpdateItem table': /\boutbox\.mark|[^.\w]increment\(|\btally\.count\(/,
};

/** Our own sources that a function's bundle contains. */
const sourcesOf = async (name: FunctionName): Promise<readonly string[]> =>
  [...(await bundleOf(name)).sources].filter(([file]) => !BEHIND_THE_PORT.test(file)).map(([, text]) => text);

const asked = new Map<FunctionName, Set<string>>();
beforeAll(async () => {
  for (const name of FUNCTION_NAMES) {
    const sources = await sourcesOf(name);
    const rights = Object.entries(ASKS).filter(([, words]) => sources.some((source) => words.test(source)));
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
