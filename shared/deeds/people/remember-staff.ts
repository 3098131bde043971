import { isRefusal } from '../../domain/kernel/refusal.ts';
import { hasChanged, staffMemberIn } from '../../domain/people/staff-member.ts';
import { staffMembers } from '../../store/kinds/staff.ts';
import { type Cause, create, type Store, save } from '../../store/store.ts';

/** Keeps the name and address by which a token knows a member of staff. A token without them changes nothing. */
export const rememberStaff = async (
  claims: Readonly<Record<string, string>>,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<void> => {
  const told = staffMemberIn(claims, cause.now);
  if (told === undefined) return;
  const held = await store.find(staffMembers, told.id);
  if (held && !hasChanged(held.state, told)) return;
  const change = held
    ? save(staffMembers, held, { ...told, knownSince: held.state.knownSince })
    : create(staffMembers, told);
  try {
    await store.commit([change], { ...cause, programmeId: 'staff' });
  } catch (error) {
    // Another request of the same person was faster, and keeps the same.
    if (!isRefusal(error, 'exists-already') && !isRefusal(error, 'changed-meanwhile')) throw error;
  }
};
