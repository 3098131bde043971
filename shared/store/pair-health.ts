import { isDeepStrictEqual } from 'node:util';
import { assess, healthIdOf, type Sign } from '../domain/pairs/health.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import { pairHealths } from './kinds/pairs.ts';
import { type Change, type Store, save } from './store.ts';
import { taskOpening, taskSettling } from './tasks.ts';

/**
 * Changes to the course of a pair by news of it: part of the transaction that the news is stored in. Without news, it is judged anew. What is
 * so already is not stored again.
 */
export const healthChanges = async (pair: Pair, now: Date, store: Store, sign?: Sign): Promise<Change[]> => {
  const held = await store.get(pairHealths, healthIdOf(pair.id));
  const { health, facts, tasks: opened, settled } = assess(held.state, pair, now, sign);
  const about = { programmeId: pair.programmeId, cohortId: pair.cohortId, aboutId: pair.id };
  const [openings, settlings] = await Promise.all([
    Promise.all(opened.map((kind) => taskOpening({ ...about, kind }, now, store))),
    Promise.all(
      settled.map((kind) => taskSettling({ kind, aboutId: pair.id }, 'system:watch-pairs', now, store)),
    ),
  ]);
  const isSame = facts.length === 0 && isDeepStrictEqual(health, held.state);
  return [
    ...(isSame ? [] : [save(pairHealths, held, health, facts)]),
    ...openings.flat(),
    ...settlings.flat(),
  ];
};
