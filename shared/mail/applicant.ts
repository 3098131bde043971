import type { Role } from '../../events/codes.ts';
import { type Application, referenceOf } from '../domain/applications/application.ts';

/** The reader of a mail about an application. */
export type ApplicantValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Quoted by applicants who ask about their application. */
  readonly reference: string;
};

export const applicantValues = (application: Application): ApplicantValues => ({
  role: application.form.role,
  firstName: application.form.answers.firstName,
  reference: referenceOf(application),
});
