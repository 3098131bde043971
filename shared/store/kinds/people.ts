import { Person } from '../../domain/people/person.ts';
import type { ItemKind } from '../store.ts';

export const persons: ItemKind<Person> = {
  name: 'Person',
  schemaVersion: 1,
  schema: Person,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'META' }),
};
