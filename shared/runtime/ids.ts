import { ulid } from 'ulid';
import type { Ids } from '../domain/kernel/ids.ts';

/** Ids that sort by time within a millisecond's luck. No outcome depends on their order. */
export const ulids: Ids = (prefix) => `${prefix}_${ulid()}`;
