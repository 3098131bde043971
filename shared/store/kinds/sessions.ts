import { GroupSession } from '../../domain/sessions/group-session.ts';
import { AttendanceInspection } from '../../domain/sessions/inspection.ts';
import { SignedSheet, SignedSheetPart } from '../../domain/sessions/signed-sheet.ts';
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
  isPlain: true,
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

export const signedSheets: ItemKind<SignedSheet> = {
  name: 'SignedSheet',
  schemaVersion: 1,
  schema: SignedSheet,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `SIGNEDSHEET#${id}`, sk: 'META' }),
  collection: ({ cohortId, sessionId, attachedAt, id }) => ({
    pk: COLLECTION.signedSheets(cohortId),
    sk: `${sessionId}#${attachedAt}#${id}`,
  }),
};

export const signedSheetPartId = (sheetId: string, part: number): string => `${sheetId}.${part}`;

/** Under a prefix of its own: a list of sheets gives no right to read the scans. */
export const signedSheetParts: ItemKind<SignedSheetPart> = {
  name: 'SignedSheetPart',
  isPlain: true,
  schemaVersion: 1,
  schema: SignedSheetPart,
  idOf: ({ sheetId, part }) => signedSheetPartId(sheetId, part),
  key: (id) => {
    const [sheetId, part] = id.split('.');
    return { pk: `SCAN#${sheetId}`, sk: `PART#${part}` };
  },
};

export const inspections: ItemKind<AttendanceInspection> = {
  name: 'AttendanceInspection',
  isPlain: true,
  schemaVersion: 1,
  schema: AttendanceInspection,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `INSPECTION#${id}`, sk: 'META' }),
  collection: ({ programmeId, openedAt, id }) => ({
    pk: COLLECTION.inspections(programmeId),
    sk: `${openedAt}#${id}`,
  }),
  expiresAt: ({ expiresAt }) => expiresAt,
};
