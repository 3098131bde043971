import type { FunctionName } from '../../../infra/aws/function-names.ts';
import type { Installation, Json } from './installation.ts';

export type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

export const actionsOf = (statement: Statement): readonly string[] => listed(statement.Action);
export const resourcesOf = (statement: Statement): readonly unknown[] => listed(statement.Resource);

/** Every statement of every policy that belongs to a role. */
const statementsOfRole = ({ ofType }: Installation, roleId: string): readonly Statement[] =>
  ofType('AWS::IAM::Policy')
    .filter(([, { Properties }]) => Properties.Roles.some((role: Json) => role.Ref === roleId))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);

/** All that a function may do. */
export const statementsOf = (installation: Installation, name: FunctionName): readonly Statement[] => {
  const [, { Properties }] = installation.lambda(name);
  return statementsOfRole(installation, Properties.Role['Fn::GetAtt'][0]);
};

const expressions = new Map<string, RegExp>();

/** IAM's StringLike. */
export const like = (pattern: string, text: string): boolean => {
  const escaped = (): string => pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const expression = expressions.get(pattern) ?? new RegExp(`^${escaped()}$`);
  expressions.set(pattern, expression);
  return expression.test(text);
};

/** Target of a look-up: items by their own keys, or an index. */
export type Part = 'table' | 'collection' | 'due';

const isPart = (resource: Json, part: Part): boolean => {
  const text = JSON.stringify(resource);
  return part === 'table' ? !text.includes('/index/') : text.includes(`/index/${part}`);
};

/**
 * Whether a function may do this to an item with that partition key (in the table, or in the index that it asks).
 * As much of IAM as our policies use: any other condition on a table action is an error here.
 */
export const mayTouch = (
  installation: Installation,
  name: FunctionName,
  action: string,
  part: Part,
  partitionKey: string,
): boolean =>
  statementsOf(installation, name).some((statement) => {
    if (statement.Effect !== 'Allow') throw new Error('Our policies only allow.');
    if (!actionsOf(statement).some((allowed) => like(allowed, action))) return false;
    if (!resourcesOf(statement).some((resource) => isPart(resource, part))) return false;
    if (statement.Condition === undefined) return true;
    const keys = statement.Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    if (keys === undefined) throw new Error(`${name} has a condition that this test does not know.`);
    // For IAM a request that names no key fulfils `ForAllValues`.
    if (statement.Condition['Null']?.['dynamodb:LeadingKeys'] !== 'false')
      throw new Error(`${name} may ask without a key.`);
    return listed(keys).some((pattern) => like(pattern, partitionKey));
  });
