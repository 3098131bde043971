import { assignTask as assign, type Task } from '../../domain/follow-up/task.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { tasks } from '../../store/kinds/follow-up.ts';
import { staffMembers } from '../../store/kinds/staff.ts';
import { type Cause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Gives a task to a member of staff, or back to everybody. Theirs already: nothing happens.
 * @throws Refusal `field-invalid` where nobody of that id has ever signed in, `changed-meanwhile`
 */
export const assignTask = async (
  held: Versioned<Task>,
  owner: string | undefined,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<Task>> => {
  if (held.state.owner === owner) return held;
  const isOwn = `staff:${owner}` === cause.actor;
  if (owner !== undefined && !isOwn && !(await store.find(staffMembers, owner)))
    throw new Refusal('field-invalid', `Nobody of staff is ${owner}.`, [
      { pointer: '/owner', code: 'choice-unknown' },
    ]);
  const state = assign(held.state, owner);
  await store.commit([save(tasks, held, state)], { ...cause, programmeId: state.programmeId });
  return { state, version: held.version + 1 };
};
