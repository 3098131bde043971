import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { FACT_PREFIX, factIn, placeOf } from '../fact-record.ts';
import { COLLECTION } from '../indexes.ts';
import type { FactLog, LoggedFact } from '../store.ts';
import type { StoredRecord } from '../table.ts';
import { type IndexRange, indexRecords } from './query.ts';

/** The log of facts in one DynamoDB table. */
export const dynamoFactLog = ({
  client,
  tableName,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}): FactLog => {
  const newest = async (
    range: IndexRange,
    limit: number,
    placeIn: (record: StoredRecord) => string,
  ): Promise<readonly LoggedFact[]> => {
    const facts: LoggedFact[] = [];
    for await (const record of indexRecords(client, tableName, {
      ...range,
      order: 'descending',
      pageSize: limit,
    })) {
      facts.push({ place: placeIn(record), fact: factIn(record) });
      if (facts.length >= limit) break;
    }
    return facts;
  };

  return {
    factsOf(kind, id, { limit, before }) {
      const { pk } = kind.key(id);
      return newest(
        {
          partition: pk,
          sort: { test: 'begins', value: FACT_PREFIX },
          ...(before !== undefined && { after: { pk, sk: `${FACT_PREFIX}${before}` } }),
        },
        limit,
        ({ sk }) => placeOf(String(sk)),
      );
    },

    factsBefore: (programmeId, month, { limit, before }) =>
      newest(
        {
          index: 'collection',
          partition: COLLECTION.facts(programmeId, month),
          ...(before !== undefined && { sort: { test: 'before', value: before } }),
        },
        limit,
        ({ csk }) => String(csk),
      ),

    async *facts(programmeId, month) {
      const partition = COLLECTION.facts(programmeId, month);
      for await (const record of indexRecords(client, tableName, { index: 'collection', partition }))
        yield factIn(record);
    },
  };
};
