import { applications } from '../../shared/store/items.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Names } from '../../shared/text/matching/round-sentences.ts';

/** What coordinators call these people. Whoever has no application any more is called by the id. */
export const namesOf = async (ids: Iterable<string>, store: Store): Promise<Names> => {
  const names = new Map(
    await Promise.all(
      [...new Set(ids)].map(async (id) => {
        const answers = (await store.find(applications, id))?.state.form.answers;
        const parts = [answers?.firstName, answers?.lastName].filter((part) => part !== undefined);
        return [id, parts.join(' ') || id] as const;
      }),
    ),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return { mentor: nameOf, student: nameOf };
};
