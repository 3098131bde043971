import { Agreement } from '../../domain/pairs/agreement.ts';
import { checkAt, PairHealth } from '../../domain/pairs/health.ts';
import { Pair, pauseEnds } from '../../domain/pairs/pair.ts';
import { PairingNote } from '../../domain/pairs/pairing-note.ts';
import { isOpen, Proposal } from '../../domain/pairs/proposal.ts';
import { COLLECTION, watchedFrom } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const pairingNoteId = (cohortId: string, mentorId: string, studentId: string): string =>
  `${cohortId}.${mentorId}.${studentId}`;

export const pairingNotes: ItemKind<PairingNote> = {
  name: 'PairingNote',
  isPlain: true,
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

export const proposals: ItemKind<Proposal> = {
  name: 'Proposal',
  isPlain: true,
  schemaVersion: 1,
  schema: Proposal,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PROPOSAL#${id}`, sk: 'META' }),
  collection: ({ cohortId, proposedAt, id }) => ({
    pk: COLLECTION.proposals(cohortId),
    sk: `${proposedAt}#${id}`,
  }),
  due: (proposal) => (isOpen(proposal) ? watchedFrom(proposal.answerBy, 'PROPOSAL', proposal) : undefined),
};

export const pairs: ItemKind<Pair> = {
  name: 'Pair',
  isPlain: true,
  schemaVersion: 1,
  schema: Pair,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'META' }),
  collection: ({ cohortId, formedAt, id }) => ({
    pk: COLLECTION.pairs(cohortId),
    sk: `${formedAt}#${id}`,
  }),
  due: (pair) => {
    if (pair.status === 'PAUSED') return watchedFrom(pauseEnds(pair).toISOString(), 'PAUSE', pair);
    // Looked at every day from its closing on: both may have answered.
    if (pair.status === 'CLOSING') return watchedFrom(pair.closingSince, 'CLOSING', pair);
    if (pair.status === 'ENDED_EARLY' && pair.judged === undefined)
      return watchedFrom(pair.reopenBy, 'CLOSING', pair);
    return undefined;
  },
};

export const agreements: ItemKind<Agreement> = {
  name: 'Agreement',
  isPlain: true,
  schemaVersion: 1,
  schema: Agreement,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `AGREEMENT#${id}`, sk: 'META' }),
};

export const pairHealths: ItemKind<PairHealth> = {
  name: 'PairHealth',
  schemaVersion: 2,
  schema: PairHealth,
  // Words of the two are kept since version 2; a release that does not know them could not read them.
  upcast: { 1: (old) => old },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `HEALTH#${id}`, sk: 'META' }),
  collection: ({ cohortId, id }) => ({ pk: COLLECTION.health(cohortId), sk: id }),
  due: (health) => {
    const at = checkAt(health);
    return at === undefined ? undefined : watchedFrom(at, 'HEALTH', health);
  },
};
