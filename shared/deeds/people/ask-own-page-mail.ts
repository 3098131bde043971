import { askOwnPageMail as ask } from '../../domain/people/own-page-mail.ts';
import { persons } from '../../store/kinds/people.ts';
import { loadPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type RequestCause, type Store, save } from '../../store/store.ts';

/** Has the way to their own page mailed to a person. @returns the time of the last such mail @throws Refusal `not-found` */
export const askOwnPageMail = async (
  personId: string,
  cause: RequestCause,
  store: Store,
): Promise<string | undefined> =>
  retryOnConflict(async () => {
    const held = await loadPerson(store, personId);
    const asked = ask(held.state, cause.now);
    if (!asked) return held.state.ownPageMailAt;
    const { programmeId } = held.state;
    await store.commit([save(persons, held, asked.person, asked.facts)], { ...cause, programmeId });
    return asked.person.ownPageMailAt;
  });
