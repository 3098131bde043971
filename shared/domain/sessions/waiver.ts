import { fact, type NewFact } from '../../../events/fact.ts';
import { TrainingWaived, TrainingWaiverWithdrawn } from '../../../events/sessions.ts';
import { Refusal } from '../kernel/refusal.ts';
import { openSeatsOf, type TrainingEnrolment, type TrainingSession, who } from './training.ts';

export const WAIVER_REASONS = ['TRAINED_BEFORE', 'TRAINED_ELSEWHERE', 'MADE_UP_IN_PERSON', 'OTHER'] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** True while the person is expected in the session: a seat, and nothing that makes the session unnecessary. */
export const isExpectedIn = (enrolment: TrainingEnrolment, session: TrainingSession): boolean =>
  session.cancelled === undefined &&
  enrolment.outcome.status === 'OPEN' &&
  enrolment.attended[session.module] === undefined &&
  enrolment.seats[session.module] === session.id;

/**
 * A waiver ends the need for every session: the seats are free for others.
 * @throws Refusal `training-done`
 */
export const waive = (
  enrolment: TrainingEnrolment,
  reason: WaiverReason,
  now: Date,
): { enrolment: TrainingEnrolment; leaves: readonly string[]; facts: NewFact[] } => {
  if (enrolment.outcome.status !== 'OPEN') throw new Refusal('training-done', `${enrolment.id} is trained.`);
  return {
    enrolment: {
      ...enrolment,
      seats: Object.fromEntries(
        Object.entries(enrolment.seats).filter(([module]) => enrolment.attended[module]),
      ),
      outcome: { status: 'WAIVED', reason, waivedAt: now.toISOString() },
    },
    leaves: openSeatsOf(enrolment),
    facts: [fact(TrainingWaived, { ...who(enrolment), reason })],
  };
};

/**
 * Takes a waiver back: the person needs the training after all.
 * @throws Refusal `not-waived`
 */
export const withdrawWaiver = (
  enrolment: TrainingEnrolment,
): { enrolment: TrainingEnrolment; facts: NewFact[] } => {
  if (enrolment.outcome.status !== 'WAIVED')
    throw new Refusal('not-waived', `${enrolment.id} has no waiver.`);
  return {
    enrolment: { ...enrolment, outcome: { status: 'OPEN' } },
    facts: [fact(TrainingWaiverWithdrawn, who(enrolment))],
  };
};
