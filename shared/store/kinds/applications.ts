import * as z from 'zod';
import { Application } from '../../domain/applications/application.ts';
import { PoolApplication } from '../../domain/rounds/pool-chunk.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const applications: ItemKind<Application> = {
  name: 'Application',
  schemaVersion: 1,
  schema: Application,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `APP#${id}`, sk: 'META' }),
  // Coordinators never see an application whose address nobody has confirmed.
  collection: (application) =>
    application.status === 'SUBMITTED'
      ? undefined
      : {
          pk: COLLECTION.applications(application.cohortId),
          sk: `${application.form.role}#${application.confirmedAt}#${application.id}`,
        },
  expiresAt: (application) => (application.status === 'SUBMITTED' ? application.expiresAt : undefined),
};

/** The same items, for whom nothing but matching is to be known of them. */
export const poolApplications: ItemKind<PoolApplication> = {
  name: applications.name,
  schemaVersion: applications.schemaVersion,
  ...(applications.upcast && { upcast: applications.upcast }),
  schema: PoolApplication,
  idOf: ({ id }) => id,
  key: applications.key,
};

const OpenApplication = z.strictObject({
  emailHash: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  role: z.enum(['mentor', 'student']),
  applicationId: z.string(),
  expiresAt: z.iso.datetime().optional(),
});
/** One open application per address, role and cohort: this item stands while there is one. */
export type OpenApplication = z.output<typeof OpenApplication>;

export const openApplicationId = (of: Omit<OpenApplication, 'applicationId' | 'expiresAt'>): string =>
  `${of.programmeId}.${of.emailHash}.${of.cohortId}.${of.role}`;

export const openApplications: ItemKind<OpenApplication> = {
  name: 'OpenApplication',
  schemaVersion: 1,
  schema: OpenApplication,
  idOf: openApplicationId,
  key: (id) => {
    const [programmeId, emailHash, cohortId, role] = id.split('.');
    return { pk: `P#${programmeId}#EMAIL#${emailHash}#${cohortId}#${role}`, sk: 'UNIQ' };
  },
  expiresAt: ({ expiresAt }) => expiresAt,
};

const RepeatedApplication = z.strictObject({
  applicationId: z.string(),
  localDate: z.iso.date(),
  expiresAt: z.iso.datetime(),
});
/** An address has applied again on this day: the second time on one day is not even remembered. */
export type RepeatedApplication = z.output<typeof RepeatedApplication>;

export const repeatedApplications: ItemKind<RepeatedApplication> = {
  name: 'RepeatedApplication',
  schemaVersion: 1,
  schema: RepeatedApplication,
  idOf: ({ applicationId, localDate }) => `${applicationId}.${localDate}`,
  key: (id) => {
    const [applicationId, localDate] = id.split('.');
    return { pk: `APP#${applicationId}#REPEAT#${localDate}`, sk: 'META' };
  },
  expiresAt: ({ expiresAt }) => expiresAt,
};
