import * as z from 'zod';
import { Application, isErased, type Submitted } from '../../domain/applications/application.ts';
import { asideEnds } from '../../domain/applications/aside-reasons.ts';
import { LateInvitation } from '../../domain/applications/late-invitation.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { PoolApplication } from '../../domain/rounds/pool-chunk.ts';
import { PlacedApplication } from '../../domain/rounds/publication.ts';
import { COLLECTION, watchedFrom } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** The common key of all unconfirmed versions of one application. */
export const versionsOf = ({ programmeId, emailHash, cohortId, form }: Submitted) => ({
  programmeId,
  emailHash,
  cohortId,
  role: form.role,
});

export const applications: ItemKind<Application> = {
  name: 'Application',
  isPlain: true,
  schemaVersion: 1,
  schema: Application,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `APP#${id}`, sk: 'META' }),
  // Coordinators never see an unconfirmed application: it is listed with the other versions of its address.
  // One whose person is erased is listed nowhere.
  collection: (application) => {
    if (isErased(application)) return undefined;
    return application.status === 'SUBMITTED'
      ? {
          pk: COLLECTION.unconfirmed(versionsOf(application)),
          sk: `${application.submittedAt}#${application.id}`,
        }
      : {
          pk: COLLECTION.applications(application.cohortId),
          sk: `${application.form.role}#${application.confirmedAt}#${application.id}`,
        };
  },
  expiresAt: (application) => (application.status === 'SUBMITTED' ? application.expiresAt : undefined),
  due: (application) => {
    const until = application.status === 'PARTICIPATING' ? application.aside?.until : undefined;
    return until === undefined
      ? undefined
      : watchedFrom(asideEnds(until).toISOString(), 'ASIDE', application);
  },
};

/** The same items, parsed for matching alone. */
export const poolApplications: ItemKind<PoolApplication> = {
  name: applications.name,
  schemaVersion: applications.schemaVersion,
  ...(applications.upcast && { upcast: applications.upcast }),
  schema: PoolApplication,
  isPart: true,
  idOf: ({ id }) => id,
  key: applications.key,
};

/** The same items, parsed for status and places alone. */
export const placedApplications: ItemKind<PlacedApplication> = {
  name: applications.name,
  schemaVersion: applications.schemaVersion,
  ...(applications.upcast && { upcast: applications.upcast }),
  schema: PlacedApplication,
  isPart: true,
  idOf: ({ id }) => id,
  key: applications.key,
};

const OpenApplication = z.strictObject({
  personId: z.string(),
  cohortId: z.string(),
  role: z.enum(ROLES),
  applicationId: z.string(),
});
/** One confirmed application per person, role and cohort: this item exists while there is one. */
export type OpenApplication = z.output<typeof OpenApplication>;

export const openApplicationId = (of: Omit<OpenApplication, 'applicationId'>): string =>
  `${of.personId}.${of.cohortId}.${of.role}`;

export const openApplications: ItemKind<OpenApplication> = {
  name: 'OpenApplication',
  schemaVersion: 1,
  schema: OpenApplication,
  idOf: openApplicationId,
  key: (id) => {
    const [personId, cohortId, role] = id.split('.');
    return { pk: `PERSON#${personId}`, sk: `OPEN#${cohortId}#${role}` };
  },
};

const ApplicationReference = z.strictObject({
  applicationId: z.string(),
  programmeId: z.string(),
  /** The reference that mails and pages tell the applicant. */
  reference: z.string(),
});
/** The way from the reference that an applicant quotes to the application. */
export type ApplicationReference = z.output<typeof ApplicationReference>;

export const applicationReferences: ItemKind<ApplicationReference> = {
  name: 'ApplicationReference',
  schemaVersion: 1,
  schema: ApplicationReference,
  idOf: ({ applicationId }) => applicationId,
  key: (id) => ({ pk: `APP#${id}`, sk: 'REFERENCE' }),
  collection: ({ programmeId, reference, applicationId }) => ({
    pk: COLLECTION.references(programmeId),
    sk: `${reference}#${applicationId}`,
  }),
};

export const lateInvitations: ItemKind<LateInvitation> = {
  name: 'LateInvitation',
  isPlain: true,
  schemaVersion: 1,
  schema: LateInvitation,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `LATE#${id}`, sk: 'META' }),
  collection: ({ cohortId, invitedAt, id }) => ({
    pk: COLLECTION.lateInvitations(cohortId),
    sk: `${invitedAt}#${id}`,
  }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
