import { fullNameOf } from '../../shared/domain/applications/application.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Names } from '../../shared/text/matching/round-sentences.ts';
import { withContactsOfToday } from './contacts.ts';

/** Display names of these people. A person without an application is shown by id. */
export const namesOf = async (ids: Iterable<string>, store: Store): Promise<Names> => {
  const asked = [...new Set(ids)];
  const found = await store.findAll(applications, asked);
  const people = await withContactsOfToday(
    store,
    found.flatMap((held) => held?.state ?? []),
  );
  const names = new Map(people.map((application) => [application.id, fullNameOf(application)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return { mentor: nameOf, student: nameOf };
};
