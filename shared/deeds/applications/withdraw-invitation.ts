import {
  type LateInvitation,
  withdrawInvitation as withdraw,
} from '../../domain/applications/late-invitation.ts';
import { lateInvitations } from '../../store/kinds/applications.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** Takes a personal link back. Withdrawn before: nothing happens. @throws Refusal `already-done`, `changed-meanwhile` */
export const withdrawInvitation = async (
  held: Versioned<LateInvitation>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<LateInvitation>> => {
  const { invitation, facts } = withdraw(held.state, cause.actor, cause.now);
  if (facts.length === 0) return held;
  await store.commit([save(lateInvitations, held, invitation, facts)], {
    ...cause,
    programmeId: invitation.programmeId,
  });
  return { state: invitation, version: held.version + 1 };
};
