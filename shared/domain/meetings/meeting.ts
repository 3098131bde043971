import * as z from 'zod';
import type { NewFact } from '../../../events/fact.ts';
import { type FieldFault, Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { about, isRunning, type Pair } from '../pairs/pair.ts';
import { LONGEST_MEETING, MEETING_MODES, SHORTEST_MEETING } from './choices.ts';

export const MeetingMode = z.enum(MEETING_MODES);
export type MeetingMode = z.output<typeof MeetingMode>;

/** Rating by one of the two. The other one never sees it. */
export const Mood = z.int().min(1).max(5);

/** Ids of meetings are derived from that of their pair, and cannot be taken for it. */
const PREFIX = 'mtg_';
export const isMeetingId = (id: string): boolean => id.startsWith(PREFIX);
/** The pair of a meeting, by its id: its day or its time stands behind that of the pair. */
export const pairOfMeeting = (id: string): string =>
  id.replace(PREFIX, 'pai_').replace(/(?:d\d{8}|p\d{12})(?:n\d+)?$/, '');

/** Derived from a day or time, and from a count where another meeting has that id, which is of another day by now. */
export const meetingIdFrom = (pairId: string, rest: string, which = 1): string =>
  `${pairId.replace(/^pai_/, PREFIX)}${rest}${which === 1 ? '' : `n${which}`}`;

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  pairId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  mentorPersonId: z.string(),
  studentPersonId: z.string(),
  mode: MeetingMode,
  minutes: z.int().min(SHORTEST_MEETING).max(LONGEST_MEETING),
  /** The member of staff who has entered the present state for somebody. */
  enteredBy: z.string().optional(),
};
const planned = {
  ...base,
  startsAt: z.iso.datetime(),
  /** As the two will find each other: an address or a way to join. */
  place: z.string().optional(),
  /** Rises with every change, so that calendars take the newest. */
  sequence: z.int().min(0),
};
const held = {
  ...base,
  /** Finnish date. */
  heldOn: z.iso.date(),
  reportedBy: z.enum(ROLES),
  reportedAt: z.iso.datetime(),
  moods: z.strictObject({ mentor: Mood.optional(), student: Mood.optional() }),
};

export const Meeting = z.discriminatedUnion('status', [
  z.strictObject({ ...planned, status: z.literal('PLANNED') }),
  z.strictObject({ ...planned, status: z.literal('CANCELLED'), cancelledAt: z.iso.datetime() }),
  /** Waits for the other one until `confirmBy`. */
  z.strictObject({
    ...held,
    status: z.literal('REPORTED'),
    confirmBy: z.iso.datetime(),
    /** True if the first report has been put right since. */
    corrected: z.literal(true).optional(),
  }),
  z.strictObject({
    ...held,
    status: z.literal('CONFIRMED'),
    confirmed: z.enum(['BOTH', 'SILENCE', 'STAFF']),
    confirmedAt: z.iso.datetime(),
  }),
  z.strictObject({ ...held, status: z.literal('DISPUTED'), disputedAt: z.iso.datetime() }),
  z.strictObject({ ...held, status: z.literal('DISMISSED'), dismissedAt: z.iso.datetime() }),
]);
/** A meeting of a pair: its day, mode, length and two moods, and never what was said. */
export type Meeting = z.output<typeof Meeting>;
export type In<Status extends Meeting['status']> = Extract<Meeting, { status: Status }>;
/** A meeting that one of the two has told of. */
export type Told = In<'REPORTED' | 'CONFIRMED' | 'DISPUTED' | 'DISMISSED'>;

export type Decision<State extends Meeting = Meeting> = {
  readonly meeting: State;
  readonly facts: NewFact[];
};
export type Author = { readonly enteredBy?: string | undefined };

export const authored = ({ enteredBy }: Author) => (enteredBy === undefined ? {} : { enteredBy });

export const aboutMeeting = (meeting: Pick<Meeting, 'id' | 'pairId'> & Parameters<typeof about>[0]) => ({
  meetingId: meeting.id,
  pairId: meeting.pairId,
  ...about(meeting),
});

export const sameFor = (pair: Pair) => ({ programmeId: pair.programmeId, pairId: pair.id, ...about(pair) });

export const core = ({ id, programmeId, pairId, mode, minutes, ...meeting }: Meeting) => ({
  id,
  programmeId,
  pairId,
  mode,
  minutes,
  ...about(meeting),
});

export const refuse = (detail: string, faults: readonly (FieldFault | false)[]): void => {
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw new Refusal('field-invalid', detail, found);
};

/** @throws Refusal `pair-ended` */
export const requireRunning = (pair: Pair): void => {
  if (!isRunning(pair)) throw new Refusal('pair-ended', `${pair.id} has ended.`);
};

export const lengthFault = (minutes: number): FieldFault | false =>
  minutes < SHORTEST_MEETING || minutes > LONGEST_MEETING
    ? { pointer: '/minutes', code: 'minutes-invalid', limit: LONGEST_MEETING }
    : false;

/** Whether it counts, or will unless somebody objects. */
export const isHeld = (meeting: Meeting): meeting is In<'REPORTED' | 'CONFIRMED'> =>
  meeting.status === 'REPORTED' || meeting.status === 'CONFIRMED';
