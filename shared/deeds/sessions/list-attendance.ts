import {
  enrolmentIdOf,
  type TrainingEnrolment,
  type TrainingSession,
} from '../../domain/sessions/training.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store, Versioned } from '../../store/store.ts';

/** Somebody who has or had to do with a session. */
export type Attendee = {
  readonly applicationId: string;
  readonly personId: string;
  readonly standing: 'EXPECTED' | 'PRESENT' | 'ABSENT';
  /** Version of the enrolment, for a correction. */
  readonly version: number;
  /** Time of the person’s choice by link; absent where staff gave the seat. */
  readonly chosenAt?: string;
  readonly recordedBy?: string;
  readonly recordedAt?: string;
};

const attendeeIn = (
  { id, module }: TrainingSession,
  { state, version }: Versioned<TrainingEnrolment>,
): Attendee | undefined => {
  const { applicationId, personId } = state;
  const choice = state.chosen?.[module];
  const entry = (
    standing: Attendee['standing'],
    by: { recordedBy?: string | undefined; recordedAt?: string | undefined } = {},
  ) => ({
    applicationId,
    personId,
    standing,
    version,
    ...(choice?.sessionId === id ? { chosenAt: choice.at } : {}),
    ...(by.recordedBy === undefined ? {} : { recordedBy: by.recordedBy }),
    ...(by.recordedAt === undefined ? {} : { recordedAt: by.recordedAt }),
  });
  const attended = state.attended[module];
  if (attended?.sessionId === id) return entry('PRESENT', attended);
  const missed = state.missed.find(({ sessionId }) => sessionId === id);
  if (missed !== undefined) return entry('ABSENT', missed);
  return state.seats[module] === id ? entry('EXPECTED') : undefined;
};

/** The attendance list of a session: people with a seat, and those who were recorded as present or absent. */
export const listAttendance = async (
  session: TrainingSession,
  store: Store,
): Promise<readonly Attendee[]> => {
  const [ofCohort, named] = await Promise.all([
    listAll(store, trainingEnrolments, COLLECTION.enrolments(session.cohortId)),
    store.findAll(trainingEnrolments, [...session.enrolled, ...session.guests].map(enrolmentIdOf)),
  ]);
  const known = new Map(
    [...ofCohort, ...named.filter((held) => held !== undefined)].map((held) => [held.state.id, held]),
  );
  return [...known.values()].flatMap((held) => attendeeIn(session, held) ?? []);
};
