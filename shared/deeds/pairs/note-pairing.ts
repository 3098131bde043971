import { Refusal } from '../../domain/kernel/refusal.ts';
import { notePairing as note, type PairingNote } from '../../domain/pairs/pairing-note.ts';
import { pairingNotes } from '../../store/kinds/pairs.ts';
import { create, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Stores a pairing note over an earlier one about the same two people. Noted so already, or taken back: nothing happens.
 * @throws Refusal `not-found` where there never was one to take back, `changed-meanwhile`
 */
export const notePairing = async (
  before: Versioned<PairingNote> | undefined,
  about: Pick<PairingNote, 'programmeId' | 'cohortId' | 'mentorApplicationId' | 'studentApplicationId'>,
  given: Pick<PairingNote, 'known' | 'reason'>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<PairingNote>> => {
  if (before === undefined && given.known === 'NOTHING')
    throw new Refusal('not-found', 'Nothing is known of these two.');
  if (before?.state.known === given.known && before.state.reason === given.reason) return before;
  const { note: state, facts } = note({ ...about, ...given, by: cause.actor, at: cause.now.toISOString() });
  const change =
    before === undefined ? create(pairingNotes, state, facts) : save(pairingNotes, before, state, facts);
  await store.commit([change], { ...cause, programmeId: about.programmeId });
  return { state, version: (before?.version ?? 0) + 1 };
};
