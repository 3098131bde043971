import type { Person } from '../../shared/domain/people/person.ts';
import type { Own } from '../../shared/pages/my-page/own.ts';
import type { Store } from '../../shared/store/store.ts';

/** Loaded with the first person who has signed in: a request for a code needs none of it. */
export const loadOwn = async (
  person: Person,
  given: { readonly store: Store; readonly now: Date },
): Promise<Own> => (await import('./load-own.ts')).loadOwn(person, given);
