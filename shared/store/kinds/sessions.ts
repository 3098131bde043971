import { GroupSession } from '../../domain/sessions/group-session.ts';
import { TrainingEnrolment, TrainingSession } from '../../domain/sessions/training.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const trainingSessions: ItemKind<TrainingSession> = {
  name: 'TrainingSession',
  schemaVersion: 2,
  schema: TrainingSession,
  // v1 could not be changed.
  upcast: { 1: (old) => ({ ...old, guests: [], revision: 0 }) },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TRAINING#${id}`, sk: 'META' }),
  collection: ({ cohortId, startsAt, id }) => ({
    pk: COLLECTION.sessions(cohortId),
    sk: `${startsAt}#${id}`,
  }),
};

export const trainingEnrolments: ItemKind<TrainingEnrolment> = {
  name: 'TrainingEnrolment',
  schemaVersion: 2,
  schema: TrainingEnrolment,
  upcast: {
    // v1 told absences by a fact alone, and could not be corrected.
    1: (old) => ({
      ...old,
      missed: [],
      completions: (old['outcome'] as { status?: string } | undefined)?.status === 'COMPLETED' ? 1 : 0,
    }),
  },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ENROLMENT#${id}`, sk: 'META' }),
  collection: ({ cohortId, id }) => ({ pk: COLLECTION.enrolments(cohortId), sk: id }),
};

export const groupSessions: ItemKind<GroupSession> = {
  name: 'GroupSession',
  schemaVersion: 1,
  schema: GroupSession,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `GROUP#${id}`, sk: 'META' }),
  collection: ({ cohortId, startsAt, id }) => ({
    pk: COLLECTION.groupSessions(cohortId),
    sk: `${startsAt}#${id}`,
  }),
};
