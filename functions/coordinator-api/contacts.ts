import type { Application } from '../../shared/domain/applications/application.ts';
import { withContact } from '../../shared/domain/people/person.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import type { Store } from '../../shared/store/store.ts';

/** Applications with their people's contact details of today, in as few requests as it takes. */
export const withContactsOfToday = async (
  store: Store,
  held: readonly Application[],
): Promise<readonly Application[]> => {
  const ids = held.flatMap((application) =>
    application.status === 'SUBMITTED' ? [] : [application.personId],
  );
  const known = await batchOf(store, persons, ids);
  return held.map((application) => {
    const person = application.status === 'SUBMITTED' ? undefined : known.get(application.personId);
    return person ? withContact(application, person) : application;
  });
};
