import * as z from 'zod';
import { Company, CompanyAlias, plainNameOf } from '../../domain/companies/company.ts';
import { CompanyContact } from '../../domain/companies/contact.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** Comes after every letter of a name in Latin script: a company without a name stands last. */
const NAMELESS = '~';

export const companies: ItemKind<Company> = {
  name: 'Company',
  schemaVersion: 2,
  schema: Company,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `COMPANY#${id}`, sk: 'META' }),
  collection: ({ programmeId, name, id }) => ({
    pk: COLLECTION.companies(programmeId),
    sk: `${name === undefined ? NAMELESS : plainNameOf(name)}#${id}`,
  }),
  upcast: { 1: (old) => ({ ...old, former: [] }) },
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

export const companyContacts: ItemKind<CompanyContact> = {
  name: 'CompanyContact',
  isPlain: true,
  schemaVersion: 1,
  schema: CompanyContact,
  idOf: ({ companyId }) => companyId,
  key: (id) => ({ pk: `COMPANYCONTACT#${id}`, sk: 'META' }),
  collection: ({ programmeId, companyId }) => ({
    pk: COLLECTION.companyContacts(programmeId),
    sk: companyId,
  }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
