import * as z from 'zod';
import type { Asked, FunctionRole } from './role.ts';

/** A request of the SDK, before it leaves. */
export type SdkRequest = {
  /** Service in the signature's scope, such as `dynamodb`. */
  readonly service: string;
  /** `X-Amz-Target`, where the protocol has one. */
  readonly target: string;
  readonly path: string;
  readonly body: string;
};

const Value = z.looseObject({ S: z.string().optional() });
const Item = z.record(z.string(), Value);
const OnItem = z.looseObject({ TableName: z.string(), Item: Item.optional(), Key: Item.optional() });
const Batch = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(Item) })),
});
const Transaction = z.looseObject({ TransactItems: z.array(z.record(z.string(), OnItem)) });
const Query = z.looseObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: Item,
});

const Entries = z.looseObject({ Entries: z.array(z.looseObject({ EventBusName: z.string() })) });
const Secret = z.looseObject({ SecretId: z.string() });
const Queue = z.looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });
const Pool = z.looseObject({ UserPoolId: z.string() });

/** Actions of a transaction's parts. */
const PARTS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
};

type Place = FunctionRole['place'];
const arn = ({ partition, region, account }: Place, service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

const onTable = (
  operation: string,
  input: unknown,
  { place, partitionKeys }: Pick<FunctionRole, 'place' | 'partitionKeys'>,
): readonly Asked[] => {
  const one = (action: string, table: string, item: z.output<typeof Item>, index?: string): Asked => ({
    action: `dynamodb:${action}`,
    resource: arn(place, 'dynamodb', `table/${table}${index === undefined ? '' : `/index/${index}`}`),
    key: item[partitionKeys[table] ?? '']?.S ?? '',
  });
  if (operation === 'TransactWriteItems')
    return Transaction.parse(input).TransactItems.flatMap((part) =>
      Object.entries(part).map(([kind, { TableName: table, Item: item, Key: key }]) =>
        one(PARTS[kind] ?? kind, table, item ?? key ?? {}),
      ),
    );
  if (operation === 'BatchGetItem')
    return Object.entries(Batch.parse(input).RequestItems).flatMap(([table, { Keys: keys }]) =>
      keys.map((key) => one(operation, table, key)),
    );
  if (operation === 'Query') {
    const { TableName: table, IndexName: index, ...query } = Query.parse(input);
    // The equality of a key condition is that of the partition key.
    const [, value = ''] = /[\w#]+\s*=\s*(:\w+)/.exec(query.KeyConditionExpression) ?? [];
    const key = query.ExpressionAttributeValues[value]?.S ?? '';
    return [{ ...one(operation, table, {}, index), key }];
  }
  const { TableName: table, Item: item, Key: key } = OnItem.parse(input);
  return [one(operation, table, item ?? key ?? {})];
};

const senderIn = (fields: URLSearchParams): string => {
  const mime = Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64').toString('utf8');
  const from = fields.get('Source') ?? /^From:(.*)$/im.exec(mime)?.[1] ?? '';
  return (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim();
};

/** SES asks for the identity of the sender's domain and, where a mail names one, for the configuration set. */
const onMail = (body: string, place: Place): readonly Asked[] => {
  const fields = new URLSearchParams(body);
  const action = `ses:${fields.get('Action') ?? ''}`;
  const sender = senderIn(fields);
  const set = fields.get('ConfigurationSetName');
  return [`identity/${sender.split('@').at(-1)}`, ...(set === null ? [] : [`configuration-set/${set}`])].map(
    (resource) => ({ action, resource: arn(place, 'ses', resource), sender }),
  );
};

/** All that a request asks of AWS. @throws for a service or a shape that the runner does not know */
export const askedBy = (
  { service, target, path, body }: SdkRequest,
  role: Pick<FunctionRole, 'place' | 'partitionKeys'>,
): readonly Asked[] => {
  const { place } = role;
  const operation = target.split('.').at(-1) ?? '';
  const input = (): unknown => JSON.parse(body);
  const action = `${service}:${operation}`;
  switch (service) {
    case 'dynamodb':
      return onTable(operation, input(), role);
    case 'ses':
      return onMail(body, place);
    case 'events':
      return Entries.parse(input()).Entries.map(({ EventBusName: bus }) => ({
        action,
        resource: bus.startsWith('arn:') ? bus : arn(place, service, `event-bus/${bus}`),
      }));
    case 'secretsmanager':
      return [{ action, resource: Secret.parse(input()).SecretId }];
    case 'sqs': {
      const { QueueUrl: url, QueueName: name = url?.split('/').at(-1) ?? '' } = Queue.parse(input());
      return [{ action, resource: arn(place, service, name) }];
    }
    case 'cognito-idp':
      return [{ action, resource: arn(place, service, `userpool/${Pool.parse(input()).UserPoolId}`) }];
    case 'lambda': {
      const [, name = ''] = /\/functions\/([^/]+)\/invocations/.exec(decodeURIComponent(path)) ?? [];
      const resource = name.startsWith('arn:') ? name : arn(place, service, `function:${name}`);
      return [{ action: 'lambda:InvokeFunction', resource }];
    }
    default:
      throw new Error(`The runner cannot judge a request to ${service || path}.`);
  }
};
