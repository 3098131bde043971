import type { Meeting } from '../domain/meetings/meeting.ts';
import { COLLECTION } from './indexes.ts';
import { meetings } from './kinds/meetings.ts';
import { listAll } from './list-all.ts';
import type { Store, Versioned } from './store.ts';

/** Meetings of a pair, the earliest first. Read by index: the newest may be missing. */
export const meetingsOf = async (store: Store, pairId: string): Promise<readonly Versioned<Meeting>[]> =>
  listAll(store, meetings, COLLECTION.meetings(pairId));
