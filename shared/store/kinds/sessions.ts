import { TrainingEnrolment, TrainingSession } from '../../domain/sessions/training.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const trainingSessions: ItemKind<TrainingSession> = {
  name: 'TrainingSession',
  schemaVersion: 1,
  schema: TrainingSession,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TRAINING#${id}`, sk: 'META' }),
  collection: ({ cohortId, startsAt, id }) => ({
    pk: COLLECTION.sessions(cohortId),
    sk: `${startsAt}#${id}`,
  }),
};

export const trainingEnrolments: ItemKind<TrainingEnrolment> = {
  name: 'TrainingEnrolment',
  schemaVersion: 1,
  schema: TrainingEnrolment,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ENROLMENT#${id}`, sk: 'META' }),
  collection: ({ cohortId, id }) => ({ pk: COLLECTION.enrolments(cohortId), sk: id }),
};
