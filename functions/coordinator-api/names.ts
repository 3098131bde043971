import { applications } from '../../shared/store/items.ts';
import type { Store } from '../../shared/store/store.ts';
import type { NameOf } from '../../shared/text/matching/round-sentences.ts';

/** What coordinators call these people. Whoever has no application any more is called by the id. */
export const namesOf = async (ids: Iterable<string>, store: Store): Promise<NameOf> => {
  const names = new Map(
    await Promise.all(
      [...new Set(ids)].map(async (id) => {
        const answers = (await store.find(applications, id))?.state.form.answers;
        const name =
          answers && [answers.firstName, answers.lastName].filter((part) => part !== undefined).join(' ');
        return [id, name ?? id] as const;
      }),
    ),
  );
  return (id) => names.get(id) ?? id;
};
