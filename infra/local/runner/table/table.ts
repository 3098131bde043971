import * as z from 'zod';
import type { DynamoDbLocal } from '../engines/dynamodb.ts';
import type { Resources, TableView } from '../parts.ts';
import { type DynamoDbApi, DynamoDbError, dynamoDbApi } from './dynamodb-api.ts';
import { plain } from './plain.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const Properties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema,
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema, Projection: z.unknown() }))
    .default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});
type Properties = z.output<typeof Properties>;

export type LocalTable = Omit<TableView, 'expireDueItems'> & {
  api: DynamoDbApi;
  keys: { partition: string; sort: string | undefined };
  indexes: Readonly<Record<string, { readonly partition: string; readonly sort: string | undefined }>>;
  ttlAttribute: string | undefined;
  /** DynamoDB Local's ARN of the stream; functions get the template's own. */
  streamArn: string | undefined;
};

const Described = z.object({
  Table: z.object({
    KeySchema,
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema })).default([]),
    LatestStreamArn: z.string().optional(),
  }),
});

const describe = async (api: DynamoDbApi, name: string) => {
  try {
    return Described.parse(await api('DescribeTable', { TableName: name })).Table;
  } catch (problem) {
    if (problem instanceof DynamoDbError && problem.name === 'ResourceNotFoundException') return undefined;
    throw problem;
  }
};

const create = (api: DynamoDbApi, name: string, properties: Properties) =>
  api('CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    ...(properties.GlobalSecondaryIndexes.length > 0 && {
      GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
    }),
    ...(properties.StreamSpecification && {
      StreamSpecification: { ...properties.StreamSpecification, StreamEnabled: true },
    }),
  });

/** Keys and indexes as one text, independent of their order. */
const shapeOf = ({
  KeySchema: keys,
  GlobalSecondaryIndexes: indexes,
}: Pick<Properties, 'KeySchema'> & {
  GlobalSecondaryIndexes: { IndexName: string; KeySchema: Properties['KeySchema'] }[];
}): string => {
  const text = (schema: Properties['KeySchema']) =>
    schema
      .map(({ AttributeName: name, KeyType: type }) => `${type}=${name}`)
      .sort()
      .join(' ');
  return [text(keys), ...indexes.map((index) => `${index.IndexName}: ${text(index.KeySchema)}`).sort()].join(
    '; ',
  );
};

/** Reads all items page by page. */
const scan = async function* (api: DynamoDbApi, name: string) {
  let from: unknown;
  do {
    const page = await api('Scan', {
      TableName: name,
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    });
    for (const item of page['Items'] as Record<string, unknown>[]) yield plain(item);
    from = page['LastEvaluatedKey'];
  } while (from);
};

/**
 * Makes sure that the template's one table is there.
 * @throws where the data was written by a table of another shape: CloudFormation would replace it, and so must `--fresh`
 */
export const ensureTable = async (options: {
  resources: Resources;
  database: Pick<DynamoDbLocal, 'endpoint' | 'accessKeyId'>;
  /** Forgets the table that is there. */
  anew?: boolean;
}): Promise<LocalTable> => {
  const {
    resources,
    database: { endpoint, accessKeyId },
  } = options;
  const [resource, ...others] = resources.ofType('AWS::DynamoDB::GlobalTable');
  if (!resource || others.length > 0)
    throw new Error('The local runner knows templates with exactly one table.');
  const properties = Properties.parse(resource.properties);
  const name = resources.ref(resource.logicalId);
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const api = dynamoDbApi({ endpoint, region: resources.region, accessKeyId });

  const found = await describe(api, name);
  if (found && options.anew === true) await api('DeleteTable', { TableName: name });
  const known = options.anew === true ? undefined : found;
  if (known && shapeOf(known) !== shapeOf(properties))
    throw new Error(
      `The table ${name} has other keys or indexes than the template now asks for: start with --fresh.`,
    );
  if (!known) await create(api, name, properties);
  const table = known ?? (await describe(api, name));

  const keysOf = (schema: z.output<typeof KeySchema>) => {
    const nameOf = (type: string) => schema.find(({ KeyType: kind }) => kind === type)?.AttributeName;
    return { partition: nameOf('HASH') ?? '', sort: nameOf('RANGE') };
  };
  const ttl = properties.TimeToLiveSpecification;
  return {
    name,
    endpoint,
    region: resources.region,
    credentials,
    api,
    keys: keysOf(properties.KeySchema),
    indexes: Object.fromEntries(
      properties.GlobalSecondaryIndexes.map((index) => [index.IndexName, keysOf(index.KeySchema)]),
    ),
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
    streamArn: table?.LatestStreamArn,
    items: () => scan(api, name),
  };
};
