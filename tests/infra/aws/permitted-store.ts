import type { FunctionName } from '../../../infra/aws/function-names.ts';
import { planCommit } from '../../../shared/store/commit-plan.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { Installation } from './installation.ts';
import { mayTouch, type Part } from './policies.ts';

const VERBS = {
  put: 'PutItem',
  delete: 'DeleteItem',
  check: 'ConditionCheckItem',
  add: 'UpdateItem',
} as const;

/**
 * A store as IAM lets a function see it: what the function's role does not allow is refused here as it would be on AWS,
 * where a transaction needs leave for every part of it.
 */
export const permittedStore = (store: Store, installation: Installation, name: FunctionName): Store => {
  const ask = (verb: string, part: Part, partitionKey: string): void => {
    if (!mayTouch(installation, name, `dynamodb:${verb}`, part, partitionKey))
      throw new Error(`AccessDenied: ${name} may not ${verb} ${partitionKey} in ${part}.`);
  };
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
    async due(kind, partition, until, limit) {
      ask('Query', 'due', partition);
      return store.due(kind, partition, until, limit);
    },
    async commit(changes, cause) {
      const { items, facts } = planCommit(changes, cause);
      for (const { op, key } of items) ask(VERBS[op], 'table', key.pk);
      for (const { pk } of facts) ask('PutItem', 'table', pk);
      return store.commit(changes, cause);
    },
  };
};
