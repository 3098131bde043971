import * as z from 'zod';
import { Company, CompanyAlias } from '../../domain/companies/company.ts';
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

export const companyAliases: ItemKind<CompanyAlias> = {
  name: 'CompanyAlias',
  schemaVersion: 1,
  schema: CompanyAlias,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COMPANY#${id}`, sk: 'ALIAS' }),
};

const CompanyKey = z.strictObject({ programmeId: z.string(), key: z.string(), companyId: z.string() });
/** The company that a business ID or a normalised name leads to. */
export type CompanyKey = z.output<typeof CompanyKey>;

export const companyKeyId = ({ programmeId, key }: Omit<CompanyKey, 'companyId'>): string =>
  `${programmeId}.${key}`;

export const companyKeys: ItemKind<CompanyKey> = {
  name: 'CompanyKey',
  schemaVersion: 1,
  schema: CompanyKey,
  idOf: companyKeyId,
  key: (id) => {
    const dot = id.indexOf('.');
    return { pk: `P#${id.slice(0, dot)}#COMPANY#${id.slice(dot + 1)}`, sk: 'OWNER' };
  },
};
