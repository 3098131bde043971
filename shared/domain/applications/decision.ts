import {
  ApplicationApproved,
  ApplicationDecisionReversed,
  ApplicationRejected,
} from '../../../events/applications.ts';
import { fact } from '../../../events/fact.ts';
import { nextDaytime } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  type Application,
  type Approved,
  aboutPerson,
  type Confirmed,
  confirmedPart,
  type Decision,
  type RejectionReason,
  requireConfirmed,
  requireFree,
  wrongStatus,
} from './application.ts';

/** @throws Refusal by its status, where it is not CONFIRMED */
export const approve = (
  given: Application,
  companyId: string | undefined,
  now: Date,
  waitedBefore = 0,
): Decision<Approved> => {
  const application = requireConfirmed(given);
  const next: Approved = {
    ...application,
    status: 'APPROVED',
    approvedAt: now.toISOString(),
    ...(companyId === undefined ? {} : { companyId }),
    ...(waitedBefore === 0 ? {} : { waitedBefore }),
  };
  return {
    application: next,
    facts: [
      fact(ApplicationApproved, {
        ...aboutPerson(next),
        ...(companyId === undefined ? {} : { companyId }),
        decidedAt: next.approvedAt,
      }),
    ],
  };
};

/** @throws Refusal by its status, where it is not CONFIRMED */
export const reject = (
  given: Application,
  reason: RejectionReason,
  now: Date,
): Decision<Extract<Application, { status: 'REJECTED' }>> => {
  const application = requireConfirmed(given);
  const next = { ...application, status: 'REJECTED' as const, rejectedAt: now.toISOString(), reason };
  return {
    application: next,
    facts: [fact(ApplicationRejected, { ...aboutPerson(next), reason, decidedAt: next.rejectedAt })],
  };
};

/** Minutes for which the mail about a decision waits. */
export const DECISION_MINUTES = 10;

/** Until then no mail about a decision of this instant leaves. */
export const toldAt = (decidedAt: string): Date =>
  nextDaytime(new Date(Date.parse(decidedAt) + DECISION_MINUTES * 60_000));

/**
 * Takes a decision back before anybody is told of it.
 * @throws Refusal `decision-told`, `person-has-pair`, `person-has-proposal`, or by its status where nothing is decided
 */
export const undoDecision = (application: Application, now: Date): Decision<Confirmed> => {
  const isDecided =
    application.status === 'REJECTED' ||
    application.status === 'APPROVED' ||
    application.status === 'PARTICIPATING';
  if (!isDecided) throw wrongStatus(application);
  requireFree(application);
  const [decision, decidedAt] =
    application.status === 'REJECTED'
      ? (['REJECTED', application.rejectedAt] as const)
      : (['APPROVED', application.approvedAt] as const);
  if (now >= toldAt(decidedAt))
    throw new Refusal('decision-told', `${application.id} was decided on at ${decidedAt}.`);
  const next: Confirmed = { ...confirmedPart(application), status: 'CONFIRMED' };
  return {
    application: next,
    facts: [fact(ApplicationDecisionReversed, { ...aboutPerson(next), decision, decidedAt })],
  };
};
