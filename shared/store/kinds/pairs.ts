import { Pair } from '../../domain/pairs/pair.ts';
import { PairingNote } from '../../domain/pairs/pairing-note.ts';
import { COLLECTION, DUE } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const pairingNoteId = (cohortId: string, mentorId: string, studentId: string): string =>
  `${cohortId}.${mentorId}.${studentId}`;

export const pairingNotes: ItemKind<PairingNote> = {
  name: 'PairingNote',
  schemaVersion: 1,
  schema: PairingNote,
  idOf: ({ cohortId, mentorApplicationId, studentApplicationId }) =>
    pairingNoteId(cohortId, mentorApplicationId, studentApplicationId),
  key: (id) => ({ pk: `PAIRING#${id}`, sk: 'META' }),
  collection: ({ cohortId, mentorApplicationId, studentApplicationId, known }) =>
    known === 'NOTHING'
      ? undefined
      : { pk: COLLECTION.pairingNotes(cohortId), sk: `${mentorApplicationId}#${studentApplicationId}` },
};

export const pairs: ItemKind<Pair> = {
  name: 'Pair',
  schemaVersion: 1,
  schema: Pair,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'META' }),
  collection: ({ cohortId, proposedAt, id }) => ({
    pk: COLLECTION.pairs(cohortId),
    sk: `${proposedAt}#${id}`,
  }),
  due: ({ programmeId, status, answerBy, id }) =>
    status === 'PROPOSED' || status === 'HALF_ACCEPTED'
      ? { pk: DUE.proposals(programmeId), sk: `${answerBy}#${id}` }
      : undefined,
};
