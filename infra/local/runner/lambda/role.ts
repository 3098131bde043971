import * as z from 'zod';
import type { Resources } from '../parts.ts';

/** A statement of a policy that allows something, as far as ours use IAM. */
export type Statement = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Patterns of partition keys, where the statement names some. */
  readonly keys?: readonly string[];
  /** The sender that a mail must have, where the statement names one. */
  readonly sender?: string;
};

/** One thing that a request asks of one resource. */
export type Asked = {
  readonly action: string;
  readonly resource: string;
  readonly key?: string;
  readonly sender?: string;
};

/** All that a function may do, and what is needed to read its requests. */
export type FunctionRole = {
  readonly statements: readonly Statement[];
  /** Beginning of an ARN: `arn:<partition>`, region and account. */
  readonly place: { readonly partition: string; readonly region: string; readonly account: string };
  /** Attribute that holds the partition key, by the name of the table. */
  readonly partitionKeys: Readonly<Record<string, string>>;
};

const Listed = z
  .union([z.string(), z.array(z.string())])
  .transform((value): string[] => (typeof value === 'string' ? [value] : value));

const PolicyStatement = z.strictObject({
  Effect: z.literal('Allow'),
  Action: Listed,
  Resource: Listed,
  Condition: z
    .union([
      z
        .strictObject({
          'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': Listed }),
          // IAM fulfils `ForAllValues` where a request names no key.
          Null: z.strictObject({ 'dynamodb:LeadingKeys': z.literal('false') }),
        })
        .transform((condition) => ({
          keys: condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'],
        })),
      z
        .strictObject({ StringEquals: z.strictObject({ 'ses:FromAddress': z.string() }) })
        .transform((condition) => ({ sender: condition.StringEquals['ses:FromAddress'] })),
    ])
    .optional(),
});

const Policy = z.object({
  Roles: z.array(z.string()).default([]),
  PolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
});

const Table = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
});

const statementOf = (given: unknown, policy: string): Statement => {
  const parsed = PolicyStatement.safeParse(given);
  if (!parsed.success)
    throw new Error(
      `${policy} has a statement that the runner cannot judge: ${JSON.stringify(given)} (${parsed.error.message})`,
    );
  const { Action: actions, Resource: resources, Condition: condition } = parsed.data;
  return { actions, resources, ...condition };
};

/**
 * The role of a function by its policies in the template. @throws naming a statement that the runner cannot judge: a refusal
 * would then be missing
 */
export const roleOf = (roleArn: string, resources: Resources): FunctionRole => {
  const { partition, region, account } = resources;
  const name = roleArn.split('/').at(-1) ?? '';
  return {
    place: { partition, region, account },
    statements: resources.ofType('AWS::IAM::Policy').flatMap(({ logicalId, properties }) => {
      const { Roles: roles, PolicyDocument: document } = Policy.parse(properties);
      return roles.includes(name) ? document.Statement.map((each) => statementOf(each, logicalId)) : [];
    }),
    partitionKeys: Object.fromEntries(
      resources.ofType('AWS::DynamoDB::GlobalTable').map(({ logicalId, properties }) => {
        const hash = Table.parse(properties).KeySchema.find(({ KeyType }) => KeyType === 'HASH');
        return [resources.ref(logicalId), hash?.AttributeName ?? ''];
      }),
    ),
  };
};

/** IAM's StringLike. */
const likeness = (pattern: string): ((text: string) => boolean) => {
  if (!/[*?]/.test(pattern)) return (text) => text === pattern;
  const expression = new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );
  return (text) => expression.test(text);
};

const nameOf = ({ action, resource, key }: Right): string =>
  key === undefined ? `${action} ${resource}` : `${action} ${resource} ${key}`;

type Right = { readonly action: string; readonly resource: string; readonly key: string | undefined };

/** Every right that a statement gives. */
const rightsIn = ({ actions, resources, keys }: Statement): readonly Right[] =>
  actions.flatMap((action) =>
    resources.flatMap((resource): readonly Right[] =>
      keys === undefined
        ? [{ action, resource, key: undefined }]
        : keys.map((key) => ({ action, resource, key })),
    ),
  );

/** Names of all rights of a role. */
export const rightsOf = ({ statements }: Pick<FunctionRole, 'statements'>): readonly string[] => [
  ...new Set(statements.flatMap((statement) => rightsIn(statement).map(nameOf))),
];

type Judge = { readonly name: string; readonly allows: (asked: Asked) => boolean };

const judgeOf = (right: Right, sender: string | undefined): Judge => {
  const [action, resource] = [likeness(right.action), likeness(right.resource)];
  const key = right.key === undefined ? undefined : likeness(right.key);
  return {
    name: nameOf(right),
    allows: (asked) =>
      action(asked.action) &&
      resource(asked.resource) &&
      (key === undefined || (asked.key !== undefined && key(asked.key))) &&
      (sender === undefined || sender === asked.sender),
  };
};

/** A role has some hundred rights, and each request is held against all of them. */
const judges = new WeakMap<readonly Statement[], readonly Judge[]>();

const judgesOf = (statements: readonly Statement[]): readonly Judge[] => {
  const known = judges.get(statements);
  if (known !== undefined) return known;
  const all = statements.flatMap((statement) =>
    rightsIn(statement).map((right) => judgeOf(right, statement.sender)),
  );
  judges.set(statements, all);
  return all;
};

/** Names of the rights by which a role may do this; none where IAM would refuse it. */
export const rightsFor = (
  { statements }: Pick<FunctionRole, 'statements'>,
  asked: Asked,
): readonly string[] => judgesOf(statements).flatMap(({ name, allows }) => (allows(asked) ? [name] : []));
