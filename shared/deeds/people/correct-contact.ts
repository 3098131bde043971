import { type ContactCorrection, correctContact as correct } from '../../domain/people/person.ts';
import { persons } from '../../store/kinds/people.ts';
import { loadPerson, spokenNameChanges } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/** Corrects a person's name, number, lasting address and language. So already: nothing happens. @throws Refusal `not-found` */
export const correctContact = async (
  {
    personId,
    contact,
    reason,
  }: { readonly personId: string; readonly contact: ContactCorrection; readonly reason: string },
  cause: Cause,
  { store }: { readonly store: Store },
): Promise<void> =>
  retryOnConflict(async () => {
    const held = await loadPerson(store, personId);
    const { person, facts } = correct(held.state, contact, { actor: cause.actor, reason }, cause.now);
    if (facts.length === 0) return;
    await store.commit([save(persons, held, person, facts), ...(await spokenNameChanges(store, person))], {
      ...cause,
      programmeId: person.programmeId,
    });
  });
