import type { TrainingEnrolment } from '../../domain/sessions/training.ts';
import { type WaiverReason, waive } from '../../domain/sessions/waiver.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { freeSeats } from './free-seats.ts';
import { saveTraining } from './save-training.ts';

/**
 * Waives the rest of a person's training and gives the seats back. A repetition changes nothing.
 * @throws Refusal `training-done`, by the application's status, `changed-meanwhile`
 */
export const waiveTraining = async (
  held: Versioned<TrainingEnrolment>,
  reason: WaiverReason,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingEnrolment>> => {
  const { applicationId, programmeId, outcome } = held.state;
  if (outcome.status === 'WAIVED') return held;
  const next = waive(held.state, reason, cause.now);
  const [application, freed] = await Promise.all([
    store.get(applications, applicationId),
    freeSeats(held, next.leaves, 'WAIVED', store),
  ]);
  await store.commit([...saveTraining(held, next, application, cause.now), ...freed], {
    ...cause,
    programmeId,
  });
  return { state: next.enrolment, version: held.version + 1 };
};
