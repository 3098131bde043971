import { openTask, type TaskAbout } from '../domain/follow-up/task.ts';
import { tasks } from './kinds/follow-up.ts';
import { type Change, create, type Store, save } from './store.ts';

/**
 * Changes that open a task: a new one, or the completed one about the same subject anew. Empty where it is open. `told:
 * false` opens it without a fact.
 */
export const taskOpening = async (
  about: TaskAbout,
  now: Date,
  store: Store,
  { told = true }: { readonly told?: boolean } = {},
): Promise<Change[]> => {
  const { task, facts } = openTask(about, now);
  const held = await store.find(tasks, task.id);
  if (held === undefined) return [create(tasks, task, told ? facts : [])];
  return held.state.doneAt === undefined ? [] : [save(tasks, held, task, told ? facts : [])];
};
