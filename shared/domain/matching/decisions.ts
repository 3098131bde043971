import * as z from 'zod';
import { coupleKey, type Pool } from './pool.ts';

/** Author, time and reason. Kept with every override, so that a round can be defended a year later. */
const decided = {
  by: z.string(),
  at: z.string(),
  reason: z.string(),
};

/** A pair that a person has decided on. It holds with any score, and takes one of the mentor's places. */
export const Lock = z.strictObject({ mentorId: z.string(), studentId: z.string(), ...decided });
export type Lock = z.output<typeof Lock>;

/** Origin of a veto. Only coordinators may know it: the other side never does. */
export const VETO_CODES = ['VETO_MENTOR', 'VETO_STUDENT', 'VETO_COORDINATOR'] as const;
export type VetoCode = (typeof VETO_CODES)[number];

/** A student who must not be paired with a mentor, or with anybody from a company. */
export const Veto = z.strictObject({
  code: z.enum(VETO_CODES),
  studentId: z.string(),
  against: z.union([z.strictObject({ mentorId: z.string() }), z.strictObject({ companyId: z.string() })]),
  ...decided,
});
export type Veto = z.output<typeof Veto>;

/** Another number of places than the mentor offered, for this round. */
export const RoomChange = z.strictObject({ mentorId: z.string(), room: z.int(), ...decided });
export type RoomChange = z.output<typeof RoomChange>;

/** All human decisions about a round. */
export const Decisions = z.strictObject({
  locks: z.array(Lock),
  vetoes: z.array(Veto),
  rooms: z.array(RoomChange),
});
export type Decisions = z.output<typeof Decisions>;

export const NO_DECISIONS: Decisions = { locks: [], vetoes: [], rooms: [] };

const OVERRIDES = ['LOCK', 'UNLOCK', 'VETO', 'UNVETO', 'ROOM', 'UNROOM', 'SWAP'] as const;
/** A human decision about a run, or one taken back: kept for good, also when it no longer holds. */
export const Override = z.strictObject({
  kind: z.enum(OVERRIDES),
  /** The student, or the mentor whose room it is. */
  subjectId: z.string(),
  /** The mentor, the company, or the other student of a swap. */
  counterpartId: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
  /** Missing where a decision was only taken back. */
  reason: z.string().optional(),
});
export type Override = z.output<typeof Override>;

/** The couples that vetoes rule out, by {@link coupleKey}, with whose wish it was; of several the first. */
export const vetoedCouples = (pool: Pool, vetoes: readonly Veto[]): ReadonlyMap<string, VetoCode> => {
  const couples = new Map<string, VetoCode>();
  for (const { code, studentId, against } of vetoes) {
    const mentorIds =
      'mentorId' in against
        ? [against.mentorId]
        : pool.mentors.filter(({ companyId }) => companyId === against.companyId).map(({ id }) => id);
    for (const mentorId of mentorIds) {
      const key = coupleKey(mentorId, studentId);
      if (!couples.has(key)) couples.set(key, code);
    }
  }
  return couples;
};

/** The pool with the places as decided. */
export const withRooms = (pool: Pool, rooms: readonly RoomChange[]): Pool => {
  if (rooms.length === 0) return pool;
  const roomOf = new Map(rooms.map(({ mentorId, room }) => [mentorId, room]));
  return {
    ...pool,
    mentors: pool.mentors.map((mentor) => ({ ...mentor, room: roomOf.get(mentor.id) ?? mentor.room })),
  };
};
