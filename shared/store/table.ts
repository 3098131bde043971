/** Keys and indexes of the one table. The CDK app and the tests declare exactly this. */
export const TABLE = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {
    collection: { partition: 'cpk', sort: 'csk' },
    due: { partition: 'dpk', sort: 'dsk' },
  },
  /** Epoch seconds from which DynamoDB may delete the item. */
  ttl: 'ttl',
} as const;

/** A record as DynamoDB returns it, unparsed. */
export type StoredRecord = Readonly<Record<string, unknown>>;
