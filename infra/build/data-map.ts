import * as z from 'zod';
import { KINDS } from '../../shared/store/catalogue.ts';
import { COLLECTION, DUE } from '../../shared/store/indexes.ts';
import { ACCESS, type TableUse } from '../aws/access.ts';
import { FUNCTION_NAMES } from '../aws/function-names.ts';
import type { Generated } from './event-documents.ts';

/** Kinds that an id in another item names, by the name of the member without `Id` and its role. */
const TARGETS: Readonly<Record<string, string>> = {
  application: 'Application',
  cohort: 'Cohort',
  company: 'Company',
  pair: 'Pair',
  person: 'Person',
  proposal: 'Proposal',
  round: 'MatchingRound',
  run: 'MatchingRun',
  session: 'TrainingSession',
};

const kindNames = new Set(KINDS.map(({ kind }) => kind.name));

/** Names of all members of a schema, however deep. */
const membersOf = (schema: unknown, names = new Set<string>()): Set<string> => {
  if (Array.isArray(schema)) for (const each of schema) membersOf(each, names);
  else if (typeof schema === 'object' && schema !== null) {
    const { properties } = schema as { readonly properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    for (const each of Object.values(schema)) membersOf(each, names);
  }
  return names;
};

const targetsOf = (kind: (typeof KINDS)[number]['kind']): string[] => {
  const members = [...membersOf(z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }))];
  const named = members.flatMap((member) => {
    const [, word = ''] = /([A-Za-z]+)Ids?$/.exec(member) ?? [];
    const last = word.replace(/^.*?([A-Z]?[a-z]+)$/, '$1').toLowerCase();
    const target = TARGETS[last];
    return target !== undefined && target !== kind.name && kindNames.has(target) ? [target] : [];
  });
  return [...new Set(named)].sort();
};

const usersOf = (prefix: string, ...actions: readonly TableUse['actions'][number][]): string =>
  FUNCTION_NAMES.filter((name) =>
    ACCESS[name].table.some(
      ({ on, keys, actions: allowed }) =>
        on.includes('table') &&
        allowed.some((action) => actions.includes(action)) &&
        (keys === undefined || keys.includes(`${prefix}*`)),
    ),
  ).join(', ');

const partitionRows = (index: 'collection' | 'due', partitions: Readonly<Record<string, unknown>>): string =>
  Object.keys(partitions)
    .map((name) => `| \`${name}\` | ${index} |`)
    .join('\n');

/** The map of stored data: kinds of items, the people and things they name, their lifetime, and the rights of each Lambda. */
export const dataMap = (): Generated => ({
  path: 'shared/store/DATA.md',
  content: `# Stored data

Written by \`npm run generate\` from \`catalogue.ts\`, the schemas of the kinds, \`indexes.ts\` and \`infra/aws/access.ts\`.

\`\`\`mermaid
erDiagram
${KINDS.flatMap(({ kind }) => targetsOf(kind).map((target) => `  ${kind.name} }o--|| ${target} : names`)).join('\n')}
\`\`\`

An item lies under the key prefix of its kind. Facts lie in the partition of the item that they are about. Kinds under one prefix share a right.

| kind | key prefix | personal data | end | read by | written by |
| ---- | ---------- | ------------- | --- | ------- | ---------- |
${KINDS.map(({ kind, prefix, personalData, ending }) => `| \`${kind.name}\` | \`${prefix}\` | ${personalData} | ${ending} | ${usersOf(prefix, 'GetItem', 'BatchGetItem', 'Query')} | ${usersOf(prefix, 'PutItem', 'UpdateItem', 'DeleteItem')} |`).join('\n')}

| partition | index |
| --------- | ----- |
${partitionRows('collection', COLLECTION)}
${partitionRows('due', DUE)}
`,
});
