import type { FunctionName } from '../../../infra/aws/function-names.ts';
import { OUTBOX_PARTITIONS } from '../../../shared/store/fact-record.ts';
import { COLLECTION } from '../../../shared/store/indexes.ts';
import { visitCounts } from '../../../shared/store/kinds/door.ts';
import type { Change, FactLog, Outbox, Store, Tally } from '../../../shared/store/store.ts';
import type { Part } from './policies.ts';

const VERBS = {
  create: 'PutItem',
  save: 'PutItem',
  remove: 'DeleteItem',
  add: 'UpdateItem',
} as const;

/** Partition of what a change writes; its facts stand there as well. */
const partitionOf = (change: Change): string => {
  const { kind } = change;
  return kind.key('state' in change ? kind.idOf(change.state) : change.id).pk;
};

/** Whether a role allows this on an item with that partition key, in the table or in the index that is asked. */
export type May = (verb: string, part: Part, partitionKey: string) => boolean;

const asker =
  (name: FunctionName, may: May) =>
  (verb: string, part: Part, partitionKey: string): void => {
    if (!may(verb, part, partitionKey))
      throw new Error(`AccessDenied: ${name} may not ${verb} ${partitionKey} in ${part}.`);
  };

/**
 * A store as IAM lets a function see it: what the function's role does not allow is refused here as it would be on AWS,
 * where a transaction needs leave for every part of it.
 */
export const permittedStore = (store: Store, name: FunctionName, may: May): Store => {
  const ask = asker(name, may);
  return {
    async find(kind, id, now) {
      ask('GetItem', 'table', kind.key(id).pk);
      return store.find(kind, id, now);
    },
    async get(kind, id, now) {
      ask('GetItem', 'table', kind.key(id).pk);
      return store.get(kind, id, now);
    },
    async findAll(kind, ids, now) {
      for (const id of ids) ask('BatchGetItem', 'table', kind.key(id).pk);
      return store.findAll(kind, ids, now);
    },
    async list(kind, partition, options) {
      ask('Query', 'collection', partition);
      return store.list(kind, partition, options);
    },
    async due(partition, until, limit) {
      ask('Query', 'due', partition);
      return store.due(partition, until, limit);
    },
    async commit(changes, cause) {
      for (const change of changes) {
        const partition = partitionOf(change);
        ask(VERBS[change.op], 'table', partition);
        if ('facts' in change && change.facts.length > 0) ask('PutItem', 'table', partition);
      }
      return store.commit(changes, cause);
    },
  };
};

/** The outbox in the same way. */
export const permittedOutbox = (outbox: Outbox, name: FunctionName, may: May): Outbox => {
  const ask = asker(name, may);
  return {
    async waiting(olderThan, limit) {
      for (const partition of OUTBOX_PARTITIONS) ask('Query', 'due', partition);
      return outbox.waiting(olderThan, limit);
    },
    async markPublished(keys, now) {
      for (const { pk } of keys) ask('UpdateItem', 'table', pk);
      await outbox.markPublished(keys, now);
    },
    async markFailed(key, now) {
      ask('UpdateItem', 'table', key.pk);
      return outbox.markFailed(key, now);
    },
    async putBack(key, fact) {
      ask('UpdateItem', 'table', key.pk);
      await outbox.putBack(key, fact);
    },
  };
};

/** The log of facts in the same way. */
export const permittedLog = (log: FactLog, name: FunctionName, may: May): FactLog => {
  const ask = asker(name, may);
  return {
    async factsOf(kind, id, page) {
      ask('Query', 'table', kind.key(id).pk);
      return log.factsOf(kind, id, page);
    },
    async factsBefore(programmeId, month, page) {
      ask('Query', 'collection', COLLECTION.facts(programmeId, month));
      return log.factsBefore(programmeId, month, page);
    },
    facts(programmeId, month) {
      ask('Query', 'collection', COLLECTION.facts(programmeId, month));
      return log.facts(programmeId, month);
    },
  };
};

/** Counts in the same way. */
export const permittedTally = (tally: Tally, name: FunctionName, may: May): Tally => {
  const ask = asker(name, may);
  return {
    async count(id, expiresAt) {
      ask('UpdateItem', 'table', visitCounts.key(id).pk);
      return tally.count(id, expiresAt);
    },
  };
};
