import { cancelRound as cancel, type MatchingRound } from '../../domain/rounds/round.ts';
import { matchingRounds } from '../../store/kinds/rounds.ts';
import { roundEnd } from '../../store/round-end.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** Gives a round up, which lets the next one of its pool in. Cancelled already: nothing happens. @throws Refusal by its status */
export const cancelRound = async (
  held: Versioned<MatchingRound>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<MatchingRound>> => {
  if (held.state.status === 'CANCELLED') return held;
  const { round, facts } = cancel(held.state, cause.now);
  await store.commit([save(matchingRounds, held, round, facts), ...(await roundEnd(round, store))], {
    ...cause,
    programmeId: round.programmeId,
  });
  return { state: round, version: held.version + 1 };
};
