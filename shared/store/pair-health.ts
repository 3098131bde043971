import { completeTask, type TaskKind, taskIdOf } from '../domain/follow-up/task.ts';
import { assess, healthIdOf, type Sign } from '../domain/pairs/health.ts';
import type { Pair } from '../domain/pairs/pair.ts';
import { tasks } from './kinds/follow-up.ts';
import { pairHealths } from './kinds/pairs.ts';
import { type Change, type Store, save } from './store.ts';
import { taskOpening } from './tasks.ts';

const taskSettling = async (kind: TaskKind, aboutId: string, now: Date, store: Store): Promise<Change[]> => {
  const held = await store.find(tasks, taskIdOf(kind, aboutId));
  return held === undefined || held.state.doneAt !== undefined
    ? []
    : [save(tasks, held, completeTask(held.state, 'system:watch-pairs', now))];
};

/**
 * Changes to the course of a pair by news of it: part of the transaction that the news is stored in. Without news, it is judged anew.
 */
export const healthChanges = async (pair: Pair, now: Date, store: Store, sign?: Sign): Promise<Change[]> => {
  const held = await store.get(pairHealths, healthIdOf(pair.id));
  const { health, facts, tasks: opened, settled } = assess(held.state, pair, now, sign);
  const about = { programmeId: pair.programmeId, cohortId: pair.cohortId, aboutId: pair.id };
  const [openings, settlings] = await Promise.all([
    Promise.all(opened.map((kind) => taskOpening({ ...about, kind }, now, store))),
    Promise.all(settled.map((kind) => taskSettling(kind, pair.id, now, store))),
  ]);
  return [save(pairHealths, held, health, facts), ...openings.flat(), ...settlings.flat()];
};
