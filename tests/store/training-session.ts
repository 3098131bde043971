import * as z from 'zod';
import { defineEvent } from '../../events/define.ts';
import { fact, type NewFact } from '../../events/fact.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Cause, ItemKind } from '../../shared/store/store.ts';

/** An item like those of the programme, with all that an item can have: an evening of mentor training with few seats. */
export const Session = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  capacity: z.int(),
  taken: z.int(),
  room: z.string().optional(),
  startsAt: z.iso.datetime(),
  /** When its participants are to be reminded; nobody is, where it is absent. */
  remindAt: z.iso.datetime().optional(),
  /** When it may be forgotten. */
  forgetAt: z.iso.datetime().optional(),
});
export type Session = z.output<typeof Session>;

export const collectionOf = (programmeId: string): string => `PROGRAMME#${programmeId}#SESSIONS`;
export const REMINDERS = 'REMINDERS';

export const sessions: ItemKind<Session> = {
  name: 'TrainingSession',
  schemaVersion: 2,
  schema: Session,
  key: (id) => ({ pk: `SESSION#${id}`, sk: 'META' }),
  idOf: ({ id }) => id,
  collection: ({ programmeId, startsAt, id }) => ({ pk: collectionOf(programmeId), sk: `${startsAt}#${id}` }),
  due: ({ remindAt, id }) =>
    remindAt === undefined ? undefined : { pk: REMINDERS, sk: `${remindAt}#${id}` },
  expiresAt: ({ forgetAt }) => forgetAt,
  upcast: { 1: ({ seats, ...rest }) => ({ ...rest, capacity: seats, taken: 0 }) },
};

const OldSession = Session.omit({ capacity: true, taken: true }).extend({ seats: z.int() });

/** The same item as code of an earlier release wrote it. */
export const oldSessions: ItemKind<z.output<typeof OldSession>> = {
  name: 'TrainingSession',
  schemaVersion: 1,
  schema: OldSession,
  key: sessions.key,
  idOf: ({ id }) => id,
};

export const anOldSession: z.output<typeof OldSession> = {
  id: 's1',
  programmeId: 'p1',
  seats: 12,
  startsAt: '2027-02-03T15:00:00.000Z',
};

/** An item that only exists or does not: who has a seat where. */
export const seats: ItemKind<{ readonly id: string }> = {
  name: 'Seat',
  schemaVersion: 1,
  schema: z.strictObject({ id: z.string() }),
  key: (id) => ({ pk: `SEAT#${id}`, sk: 'SEAT' }),
  idOf: ({ id }) => id,
};

/** A counter: how many people came through each door. */
export const doors: ItemKind<{ readonly id: string; readonly people: Record<string, number> }> = {
  name: 'Door',
  schemaVersion: 1,
  schema: z.strictObject({ id: z.string(), people: z.record(z.string(), z.int()) }),
  counts: 'people',
  key: (id) => ({ pk: `DOOR#${id}`, sk: 'COUNT' }),
  idOf: ({ id }) => id,
  collection: ({ id }) => ({ pk: 'DOORS', sk: id }),
};

export const aSession = (given: Partial<Session> = {}): Session => ({
  id: 's1',
  programmeId: 'p1',
  capacity: 5,
  taken: 0,
  startsAt: '2027-02-03T15:00:00.000Z',
  ...given,
});

/** @throws Refusal `session-full` */
export const takeSeat = (session: Session): Session => {
  if (session.taken >= session.capacity) throw new Refusal('session-full', `Session ${session.id} is full.`);
  return { ...session, taken: session.taken + 1 };
};

const SeatTaken = defineEvent({
  name: 'SeatTaken',
  version: 1,
  means: 'A mentor has a seat at a training session.',
  data: z.object({ sessionId: z.string(), instead: z.string().optional() }),
  example: { sessionId: 's1' },
});

export const seatTaken = (sessionId: string): NewFact => fact(SeatTaken, { sessionId });

/** A fact as the domain may state it: with a member that is there and says nothing. */
export const seatTakenByNobodyElse = (sessionId: string): NewFact =>
  fact(SeatTaken, { sessionId, instead: undefined });

export const NOON = new Date('2027-01-15T10:00:00.000Z');

export const minutesAfterNoon = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

export const aCause = (now = NOON): Cause => ({
  now,
  actor: 'person:m1',
  programmeId: 'p1',
  correlationId: 'request-1',
  depth: 0,
});
