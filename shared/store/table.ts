/** How the one table is keyed. Whatever creates the table declares exactly this. */
export const TABLE = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {
    collection: { partition: 'cpk', sort: 'csk' },
    due: { partition: 'dpk', sort: 'dsk' },
  },
  /** Epoch seconds from which DynamoDB may delete the item. */
  ttl: 'ttl',
} as const;

/** What stands under one key, as DynamoDB hands it out: nothing about it is known yet. */
export type StoredRecord = Readonly<Record<string, unknown>>;
