import type { Application } from '../../domain/applications/application.ts';
import {
  enrolmentIdOf,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { trainingEnrolments, trainingSessions } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store, Versioned } from '../../store/store.ts';

/** A person's training, and every session that can matter to it. */
export type Training = {
  readonly enrolment: Versioned<TrainingEnrolment>;
  readonly sessions: readonly Versioned<TrainingSession>[];
};

/** Undefined where no training is asked for. A seat in a session of another cohort is found as well. */
export const loadTraining = async (
  { id, cohortId }: Pick<Application, 'id' | 'cohortId'>,
  store: Store,
): Promise<Training | undefined> => {
  const [enrolment, ofCohort] = await Promise.all([
    store.find(trainingEnrolments, enrolmentIdOf(id)),
    listAll(store, trainingSessions, COLLECTION.sessions(cohortId)),
  ]);
  if (enrolment === undefined) return undefined;
  const elsewhere = Object.values(enrolment.state.seats).filter(
    (seat) => !ofCohort.some(({ state }) => state.id === seat),
  );
  const others = await Promise.all(elsewhere.map((seat) => store.find(trainingSessions, seat)));
  return { enrolment, sessions: [...ofCohort, ...others.filter((held) => held !== undefined)] };
};
