import { applications } from '../../shared/store/kinds/applications.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Names } from '../../shared/text/matching/round-sentences.ts';

/** What coordinators call these people. Whoever has no application any more is called by the id. */
export const namesOf = async (ids: Iterable<string>, store: Store): Promise<Names> => {
  const asked = [...new Set(ids)];
  const found = await store.findAll(applications, asked);
  const names = new Map(
    asked.map((id, index) => {
      const answers = found[index]?.state.form.answers;
      const parts = [answers?.firstName, answers?.lastName].filter((part) => part !== undefined);
      return [id, parts.join(' ') || id];
    }),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return { mentor: nameOf, student: nameOf };
};
