import { assignTask as assign, type Task } from '../../domain/follow-up/task.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { mayIn, rightsOf } from '../../domain/staff/member.ts';
import { tasks } from '../../store/kinds/follow-up.ts';
import { staffMembers } from '../../store/kinds/staff.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Gives a task to a member of staff, or back to everybody. Theirs already: nothing happens.
 * @throws Refusal `field-invalid` where nobody of that id is a coordinator of the programme, `changed-meanwhile`
 */
export const assignTask = async (
  held: Versioned<Task>,
  owner: string | undefined,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Task>> => {
  if (held.state.owner === owner) return held;
  const mayOwn = async (id: string): Promise<boolean> => {
    const member = (await store.find(staffMembers, id))?.state;
    return mayIn(rightsOf(member, cause.now), held.state.programmeId, 'coordinator');
  };
  if (owner !== undefined && !(await mayOwn(owner)))
    throw new Refusal('field-invalid', `Nobody of staff is ${owner}.`, [
      { pointer: '/owner', code: 'choice-unknown' },
    ]);
  const { task: state, facts } = assign(held.state, owner);
  await store.commit([save(tasks, held, state, facts)], { ...cause, programmeId: state.programmeId });
  return { state, version: held.version + 1 };
};
