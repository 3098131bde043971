import { type MatchingRound, openRoundOf } from '../domain/rounds/round.ts';
import { openRounds } from './kinds/rounds.ts';
import { type Change, remove, type Store } from './store.ts';

/** Changes that let the next round of the same pool start, once this one has ended. */
export const roundEnd = async (round: MatchingRound, store: Store): Promise<Change[]> => {
  const open = await store.find(openRounds, openRounds.idOf(openRoundOf(round)));
  return open?.state.roundId === round.id ? [remove(openRounds, open)] : [];
};
