import { reopenedOf } from '../../domain/rounds/approval.ts';
import { type Foreseen, foreseen } from '../../domain/rounds/publication.ts';
import type { MatchingRound } from '../../domain/rounds/round.ts';
import type { MatchingRun } from '../../domain/rounds/run.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { placedApplications } from '../../store/kinds/applications.ts';
import { listAll } from '../../store/list-all.ts';
import { publicationTerms } from '../../store/publication-terms.ts';
import { chunksOf } from '../../store/run-chunks.ts';
import type { Store } from '../../store/store.ts';

/**
 * The outcome that publishing a run would have now for each of its pairs. People are read by the cohort's index, in
 * pages of 1 MB and not one by one: a change of this second may be missing, and publishing itself reads each person
 * again. Marks mean something only in an approved round.
 */
export const foreseePublication = async (
  round: Pick<MatchingRound, 'status'>,
  run: Pick<MatchingRun, 'id' | 'roundId' | 'cohortId' | 'pool' | 'rules' | 'decisions'> & {
    readonly chunks: number;
  },
  store: Store,
): Promise<readonly Foreseen[]> => {
  const [chunks, people, terms] = await Promise.all([
    chunksOf(run, store),
    listAll(store, placedApplications, COLLECTION.applications(run.cohortId)),
    publicationTerms(run, store),
  ]);
  const marked = chunks.map(({ state }) => state);
  return foreseen(
    round.status === 'APPROVED' ? marked : reopenedOf(marked),
    new Map(people.map(({ state }) => [state.id, state])),
    terms,
  );
};
