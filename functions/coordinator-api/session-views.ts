import * as z from 'zod';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import {
  enrolmentIdOf,
  type TrainingEnrolment,
  TrainingSession,
} from '../../shared/domain/sessions/training.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { trainingEnrolments } from '../../shared/store/kinds/sessions.ts';
import type { Store } from '../../shared/store/store.ts';
import { ParticipantView, personNames } from './people-views.ts';

/** Members that name a session and say how full it is. */
const known = {
  moduleName: Trilingual.optional(),
  audience: z.enum(ROLES).optional(),
  taken: z.int(),
  free: z.int(),
  /** From then on attendance is recorded, and time and place stay. */
  hasBegun: z.boolean(),
};

/** A session in a list, without its people. */
export const SessionSummary = TrainingSession.omit({ enrolled: true }).extend(known);

/** A session with the people who have a seat. */
export const SessionView = TrainingSession.extend({
  ...known,
  participants: z.array(
    ParticipantView.extend({
      outcome: z.string().optional(),
      attended: z.boolean(),
      /** Time of the person’s choice by link; absent where staff gave the seat. */
      chosenAt: z.iso.datetime().optional(),
    }),
  ),
});

export const summaryOf = (
  { enrolled, ...session }: TrainingSession,
  programmes: Programmes,
  now: Date,
): z.output<typeof SessionSummary> => {
  const module = programmes.of(session.programmeId).modules[session.module];
  return {
    ...session,
    moduleName: module?.name,
    audience: module?.audience,
    taken: enrolled.length,
    free: Math.max(0, session.seats - enrolled.length),
    hasBegun: now >= new Date(session.startsAt),
  };
};

const choiceOf = ({ chosen }: TrainingEnrolment, id: string, module: string): { chosenAt?: string } => {
  const choice = chosen?.[module];
  return choice?.sessionId === id ? { chosenAt: choice.at } : {};
};

/** The people of a session, in one batch of enrolments and one of names. */
export const participantsIn = async (
  { id, module, enrolled }: TrainingSession,
  store: Store,
): Promise<z.output<typeof SessionView>['participants']> => {
  const ways = await batchOf(store, trainingEnrolments, enrolled.map(enrolmentIdOf));
  const names = await personNames(
    store,
    [...ways.values()].map(({ personId }) => personId),
  );
  return enrolled.map((applicationId) => {
    const way = ways.get(enrolmentIdOf(applicationId));
    return {
      applicationId,
      personId: way?.personId,
      role: way?.role,
      name: way && names.get(way.personId),
      outcome: way?.outcome.status,
      attended: way?.attended[module]?.sessionId === id,
      ...(way === undefined ? {} : choiceOf(way, id, module)),
    };
  });
};
