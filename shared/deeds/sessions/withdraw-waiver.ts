import { returnToTraining } from '../../domain/applications/readiness.ts';
import type { TrainingEnrolment } from '../../domain/sessions/training.ts';
import { withdrawWaiver } from '../../domain/sessions/waiver.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Takes a waiver back: the person needs the training again, and is not matched before. Nothing waived: nothing happens.
 * @throws Refusal `not-waived` for completed training, `person-has-pair`, `person-has-proposal`, by the application's
 * status, `changed-meanwhile`
 */
export const withdrawTrainingWaiver = async (
  held: Versioned<TrainingEnrolment>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingEnrolment>> => {
  if (held.state.outcome.status === 'OPEN') return held;
  const next = withdrawWaiver(held.state);
  const application = await store.get(applications, held.state.applicationId);
  const returned = returnToTraining(application.state);
  await store.commit(
    [
      save(trainingEnrolments, held, next.enrolment, next.facts),
      save(applications, application, returned.application, returned.facts),
    ],
    { ...cause, programmeId: held.state.programmeId },
  );
  return { state: next.enrolment, version: held.version + 1 };
};
