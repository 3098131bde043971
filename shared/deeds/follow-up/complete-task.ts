import { completeTask as complete, type Task } from '../../domain/follow-up/task.ts';
import { tasks } from '../../store/kinds/follow-up.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** Completes a task. Completed already: nothing happens. @throws Refusal `changed-meanwhile` */
export const completeTask = async (
  held: Versioned<Task>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Task>> => {
  const { task: done, facts } = complete(held.state, cause.actor, cause.now);
  if (done === held.state) return held;
  await store.commit([save(tasks, held, done, facts)], { ...cause, programmeId: done.programmeId });
  return { state: done, version: held.version + 1 };
};
