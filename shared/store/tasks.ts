import { completeTask, openTask, type Task, type TaskAbout, taskIdOf } from '../domain/follow-up/task.ts';
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

/** Changes that complete a task, because its reason is gone. Empty where it is not open. */
export const taskSettling = async (
  { kind, aboutId }: Pick<Task, 'kind' | 'aboutId'>,
  by: string,
  now: Date,
  store: Store,
): Promise<Change[]> => {
  const held = await store.find(tasks, taskIdOf(kind, aboutId));
  if (held === undefined || held.state.doneAt !== undefined) return [];
  const { task, facts } = completeTask(held.state, by, now);
  return [save(tasks, held, task, facts)];
};

/** Changes that complete the tasks about a mail that has left after all, or is tried anew by a person. */
export const doubtsSettled = async (
  mailId: string,
  by: string,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const settled = await Promise.all(
    (['MAIL_UNSURE', 'MAIL_DELAYED'] as const).map((kind) =>
      taskSettling({ kind, aboutId: mailId }, by, now, store),
    ),
  );
  return settled.flat();
};
