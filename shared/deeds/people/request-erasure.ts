import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { type Erasure, erasureIdOf, requestErasure as request } from '../../domain/people/erasure.ts';
import type { Person } from '../../domain/people/person.ts';
import { isHolding } from '../../domain/privacy/hold.ts';
import { erasures } from '../../store/kinds/people.ts';
import { retentionHolds } from '../../store/kinds/privacy.ts';
import { create, type RequestCause, type Store } from '../../store/store.ts';

/**
 * Asks for the erasure of a person. It is carried out within the hour; asked again, it is the same one.
 * @throws Refusal `retention-held`
 */
export const requestErasure = async (
  person: Person,
  cause: RequestCause,
  store: Store,
  why: Erasure['cause'] = 'ASKED',
): Promise<Erasure> => {
  const standing = await store.find(erasures, erasureIdOf(person.id));
  if (standing) return standing.state;
  const hold = await store.find(retentionHolds, person.id);
  if (hold && isHolding(hold.state, cause.now))
    throw new Refusal('retention-held', `${person.id} is held until ${hold.state.until}.`);
  const { erasure, facts } = request(person, { by: cause.actor, cause: why }, cause.now);
  try {
    await store.commit([create(erasures, erasure, facts)], { ...cause, programmeId: person.programmeId });
    return erasure;
  } catch (error) {
    if (!isRefusal(error, 'exists-already')) throw error;
    return (await store.get(erasures, erasure.id)).state;
  }
};
