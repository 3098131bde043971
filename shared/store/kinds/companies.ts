import { Company } from '../../domain/companies/company.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const companies: ItemKind<Company> = {
  name: 'Company',
  schemaVersion: 1,
  schema: Company,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COMPANY#${id}`, sk: 'META' }),
  collection: ({ programmeId, joinedAt, id }) => ({
    pk: COLLECTION.companies(programmeId),
    sk: `${joinedAt}#${id}`,
  }),
};
