import { ProfileCompleted } from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import type { OnBehalf } from '../kernel/on-behalf.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  type Application,
  type Approved,
  aboutPerson,
  type Decision,
  type Participating,
  wrongStatus,
} from './application.ts';
import { reviseAnswers } from './revision.ts';

/** True while the questions that follow an approval wait for an answer. */
export const isProfileMissing = (application: Application): boolean =>
  (application.status === 'APPROVED' || application.status === 'PARTICIPATING') &&
  application.profileAt === undefined;

/**
 * The person answers what is asked after approval.
 * @throws Refusal `already-done`, or by its status where the application is not approved
 */
export const completeProfile = (
  application: Application,
  form: Application['form'],
  now: Date,
  onBehalf?: OnBehalf,
): Decision<Approved | Participating> => {
  if (application.status !== 'APPROVED' && application.status !== 'PARTICIPATING')
    throw wrongStatus(application);
  if (!isProfileMissing(application))
    throw new Refusal('already-done', `The profile of ${application.id} is complete.`);
  const at = now.toISOString();
  const note = { at, by: `person:${application.personId}`, why: 'PROFILE' as const, ...onBehalf };
  const next = { ...reviseAnswers(application, form, note), profileAt: at };
  return { application: next, facts: [fact(ProfileCompleted, aboutPerson(next))] };
};
