import { agreementIdOf, isAgreed } from '../domain/pairs/agreement.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import { agreements } from './kinds/pairs.ts';
import { meetingsOf } from './meetings.ts';
import type { Store } from './store.ts';

/** Meetings that one of the two has told of and the other has not contradicted, and whether both have confirmed an agreement. */
export const meetingTotals = async (
  store: Store,
  { id }: Pick<Pair, 'id'>,
): Promise<{ readonly meetings: number; readonly minutes: number; readonly isAgreed: boolean }> => {
  const [told, agreement] = await Promise.all([
    meetingsOf(store, id),
    store.find(agreements, agreementIdOf(id)),
  ]);
  const counting = told.flatMap(({ state }) =>
    state.status === 'CONFIRMED' || state.status === 'REPORTED' ? [state] : [],
  );
  return {
    meetings: counting.length,
    minutes: counting.reduce((sum, { minutes }) => sum + minutes, 0),
    isAgreed: agreement !== undefined && isAgreed(agreement.state),
  };
};
