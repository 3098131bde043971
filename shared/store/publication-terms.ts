import { type Terms, termsOf } from '../domain/rounds/publication.ts';
import type { MatchingRun } from '../domain/rounds/run.ts';
import { COLLECTION } from './indexes.ts';
import { pairingNotes, proposals } from './kinds/pairs.ts';
import { listAll } from './list-all.ts';
import type { Store } from './store.ts';

/** The terms that publishing this run has to keep to now. */
export const publicationTerms = async (
  run: Pick<MatchingRun, 'roundId' | 'cohortId' | 'pool' | 'rules' | 'decisions'>,
  store: Store,
): Promise<Terms> => {
  const [before, known] = await Promise.all([
    listAll(store, proposals, COLLECTION.proposals(run.cohortId)),
    listAll(store, pairingNotes, COLLECTION.pairingNotes(run.cohortId)),
  ]);
  return termsOf(
    run,
    before.map(({ state }) => state),
    known.map(({ state }) => state),
  );
};
