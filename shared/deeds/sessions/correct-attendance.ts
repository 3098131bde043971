import { returnToTraining } from '../../domain/applications/readiness.ts';
import { type Correction, correctAttendance } from '../../domain/sessions/attendance-correction.ts';
import { isTrained, type TrainingEnrolment, type TrainingSession } from '../../domain/sessions/training.ts';
import { applications } from '../../store/kinds/applications.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { type Change, type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';
import { sessionHeld } from './record-attendance.ts';
import { saveTraining } from './save-training.ts';

/** A person without a partner needs the training first; a pair that stands is not undone by a list. */
const returnPerson = async (applicationId: string, store: Store): Promise<Change[]> => {
  const held = await store.get(applications, applicationId);
  const { state } = held;
  if (state.status !== 'PARTICIPATING') return [];
  if (state.partners.proposed.length + state.partners.formed.length > 0) return [];
  const { application, facts } = returnToTraining(state);
  return [save(applications, held, application, facts)];
};

/**
 * Corrects the attendance of one person. Recorded so already: nothing happens.
 * @throws Refusal `not-recorded`, `session-not-started`, `module-attended`, `changed-meanwhile`
 */
export const correctAttendanceOf = async (
  held: Versioned<TrainingEnrolment>,
  session: TrainingSession,
  correction: Correction,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<TrainingEnrolment>> => {
  const next = correctAttendance(held.state, session, correction, cause.actor, cause.now);
  if (next.enrolment === held.state) return held;
  const changes =
    isTrained(held.state) && !isTrained(next.enrolment)
      ? [
          save(trainingEnrolments, held, next.enrolment, next.facts),
          ...(await returnPerson(held.state.applicationId, store)),
        ]
      : saveTraining(held, next, await store.find(applications, held.state.applicationId), cause.now);
  const decided = new Map([[held.state.applicationId, next.enrolment]]);
  const took = await sessionHeld(session, decided, cause.now, store);
  await store.commit([...changes, ...took], { ...cause, programmeId: held.state.programmeId });
  return { state: next.enrolment, version: held.version + 1 };
};
