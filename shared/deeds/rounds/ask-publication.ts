import { requireActive } from '../../domain/programme/cohort.ts';
import { type MatchingRound, publishRound } from '../../domain/rounds/round.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Requests the publication of an approved round, at once or at an instant ahead. `publish-round` carries it out.
 * @throws Refusal by the round's status, `cohort-archived`, `field-invalid` where the instant is not ahead or too far, `changed-meanwhile`
 */
export const askPublication = async (
  held: Versioned<MatchingRound>,
  at: Date | undefined,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  const { round, facts } = publishRound(held.state, at, cause.now);
  const { state: cohort } = await store.get(cohorts, round.cohortId);
  requireActive(cohort);
  await store.commit([save(matchingRounds, held, round, facts)], {
    ...cause,
    programmeId: round.programmeId,
  });
  return { state: round, version: held.version + 1 };
};
