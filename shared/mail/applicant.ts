import type { Role } from '../../events/codes.ts';
import { type Application, referenceOf } from '../domain/applications/application.ts';
import { freePlaces } from '../domain/pairs/partners.ts';

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

/** Whether we look for somebody for the reader: nobody is proposed to them, and a place is free. */
export const isSought = (application: Application): boolean =>
  application.status !== 'PARTICIPATING' ||
  (application.partners.proposed.length === 0 && freePlaces(application.partners) > 0);

/** Whether the reader still waits for their first partner. Otherwise “next we will look for one” is no longer true. */
export const awaitsPartner = (application: Application): boolean =>
  isSought(application) &&
  (application.status !== 'PARTICIPATING' || application.partners.formed.length === 0);
