import { Meeting } from '../../domain/meetings/meeting.ts';
import { COLLECTION, watchedFrom } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** The instant that a pair's meetings are listed by. */
const orderOf = (meeting: Meeting): string => ('heldOn' in meeting ? meeting.heldOn : meeting.startsAt);

export const meetings: ItemKind<Meeting> = {
  name: 'Meeting',
  isPlain: true,
  schemaVersion: 1,
  schema: Meeting,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `MEETING#${id}`, sk: 'META' }),
  collection: (meeting) => ({
    pk: COLLECTION.meetings(meeting.pairId),
    sk: `${orderOf(meeting)}#${meeting.id}`,
  }),
  due: (meeting) =>
    meeting.status === 'REPORTED' ? watchedFrom(meeting.confirmBy, 'REPORT', meeting) : undefined,
};
