import type { NewFact } from '../../../events/fact.ts';
import type { Application } from '../../domain/applications/application.ts';
import { becomeReady } from '../../domain/applications/readiness.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { isTrained, type TrainingEnrolment } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { type Change, save, type Versioned } from '../../store/store.ts';

/**
 * Writes of a person's training. A person who is trained by it becomes ready for matching in the same transaction.
 * @throws Refusal by the application's status, `not-found` where it is needed and missing
 */
export const saveTraining = (
  held: Versioned<TrainingEnrolment>,
  next: { readonly enrolment: TrainingEnrolment; readonly facts: readonly NewFact[] },
  application: Versioned<Application> | undefined,
  now: Date,
): Change[] => {
  const saved = save(trainingEnrolments, held, next.enrolment, next.facts);
  if (!isTrained(next.enrolment) || isTrained(held.state)) return [saved];
  if (application === undefined) throw new Refusal('not-found', `${held.state.id} has no application.`);
  // Takes part already: a correction had undone the training of somebody with a partner.
  if (application.state.status === 'PARTICIPATING') return [saved];
  const ready = becomeReady(application.state, now);
  return [saved, save(applications, application, ready.application, ready.facts)];
};
