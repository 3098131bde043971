import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { type StoredRecord, TABLE } from '../table.ts';

/** Range of a partition of the table, or of one of its indexes. */
export type IndexRange = {
  readonly index?: keyof typeof TABLE.indexes;
  readonly partition: string;
  /** Bounds of the sort key; without them the whole partition. */
  readonly sort?:
    | { readonly test: 'begins' | 'before' | 'until'; readonly value: string }
    | { readonly test: 'between'; readonly value: string; readonly until: string };
  /** Of the sort key; ascending where nothing is said. */
  readonly order?: 'ascending' | 'descending';
  /** Index key after which to start. */
  readonly after?: StoredRecord;
  /** Records per request: a hint of how many will be wanted. */
  readonly pageSize?: number;
};

const SORT_TESTS = {
  begins: 'begins_with(#sort, :sort)',
  before: '#sort < :sort',
  until: '#sort <= :sort',
  between: '#sort BETWEEN :sort AND :until',
} as const;

/** The records of a partition in order, fetched page by page as they are asked for. */
export async function* indexRecords(
  client: DynamoDBDocumentClient,
  tableName: string,
  { index, partition, sort, order, after, pageSize }: IndexRange,
): AsyncGenerator<StoredRecord> {
  const names = index === undefined ? TABLE.key : TABLE.indexes[index];
  const pages = paginateQuery(
    {
      client,
      ...(after !== undefined && { startingToken: after }),
      ...(pageSize !== undefined && { pageSize }),
    },
    {
      TableName: tableName,
      ...(index !== undefined && { IndexName: index }),
      ...(order === 'descending' && { ScanIndexForward: false }),
      KeyConditionExpression: `#partition = :partition${sort === undefined ? '' : ` AND ${SORT_TESTS[sort.test]}`}`,
      ExpressionAttributeNames: {
        '#partition': names.partition,
        ...(sort !== undefined && { '#sort': names.sort }),
      },
      ExpressionAttributeValues: {
        ':partition': partition,
        ...(sort !== undefined && { ':sort': sort.value }),
        ...(sort?.test === 'between' && { ':until': sort.until }),
      },
    },
  );
  for await (const page of pages) yield* page.Items ?? [];
}
