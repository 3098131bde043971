import type { Meeting } from '../domain/meetings/meeting.ts';
import { COLLECTION } from './indexes.ts';
import { meetings } from './kinds/meetings.ts';
import { listAll } from './list-all.ts';
import type { PairThing } from './pair-thing.ts';
import type { Store, Versioned } from './store.ts';

/** Meetings of a pair, the earliest first. Read by index: the newest may be missing. */
export const meetingsOf = (store: Store, pairId: string): Promise<readonly Versioned<Meeting>[]> =>
  listAll(store, meetings, COLLECTION.meetings(pairId));

export const meetingsOfPair: PairThing<Meeting> = {
  name: 'meetings',
  kind: meetings,
  partition: COLLECTION.meetings,
  withoutWords: (meeting, role) => {
    if ('moods' in meeting) {
      const { [role]: mood, ...moods } = meeting.moods;
      return mood === undefined ? meeting : { ...meeting, moods };
    }
    const { place, ...rest } = meeting;
    return place === undefined ? meeting : rest;
  },
  copyFor: (meeting, role) => {
    if (!('moods' in meeting)) return meeting;
    const { moods, ...rest } = meeting;
    return { ...rest, mood: moods[role] };
  },
};
