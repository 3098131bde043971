import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  MeetingCancelled,
  MeetingConfirmed,
  MeetingCorrected,
  MeetingDismissed,
  MeetingDisputed,
  MeetingPlanned,
  MeetingReported,
  MeetingRescheduled,
} from '../../../events/meetings.ts';
import { addAwakeDays } from '../kernel/awake.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { type FieldFault, Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { about, isRunning, type Pair } from '../pairs/pair.ts';
import { isHeldAs, isPlannedAs } from './already.ts';
import { LONGEST_MEETING, MEETING_MODES, SHORTEST_MEETING } from './choices.ts';

/** Silent days after which a report counts, sleeping weeks not counted. */
export const SILENT_DAYS = 7;

/** Longest time ahead for which a meeting can be planned, in days. */
export const PLAN_DAYS = 183;

export const MeetingMode = z.enum(MEETING_MODES);
export type MeetingMode = z.output<typeof MeetingMode>;

/** How well it went, by one of the two. The other one never sees it. */
export const Mood = z.int().min(1).max(5);

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
  z.strictObject({ ...held, status: z.literal('REPORTED'), confirmBy: z.iso.datetime() }),
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
type In<Status extends Meeting['status']> = Extract<Meeting, { status: Status }>;
/** A meeting that one of the two has told of. */
export type Told = In<'REPORTED' | 'CONFIRMED' | 'DISPUTED' | 'DISMISSED'>;

type Decision<State extends Meeting = Meeting> = { readonly meeting: State; readonly facts: NewFact[] };
type Author = { readonly enteredBy?: string | undefined };

const authored = ({ enteredBy }: Author) => (enteredBy === undefined ? {} : { enteredBy });

const aboutMeeting = (meeting: Pick<Meeting, 'id' | 'pairId'> & Parameters<typeof about>[0]) => ({
  meetingId: meeting.id,
  pairId: meeting.pairId,
  ...about(meeting),
});

const sameFor = (pair: Pair) => ({ programmeId: pair.programmeId, pairId: pair.id, ...about(pair) });

const core = ({ id, programmeId, pairId, mode, minutes, ...meeting }: Meeting) => ({
  ...{ id, programmeId, pairId, mode, minutes },
  ...about(meeting),
});

const coreHeld = (meeting: Told) => ({
  ...core(meeting),
  heldOn: meeting.heldOn,
  reportedBy: meeting.reportedBy,
  reportedAt: meeting.reportedAt,
  moods: meeting.moods,
});

const refuse = (detail: string, faults: readonly (FieldFault | false)[]): void => {
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw new Refusal('field-invalid', detail, found);
};

/** @throws Refusal `pair-ended` */
const requireRunning = (pair: Pair): void => {
  if (!isRunning(pair)) throw new Refusal('pair-ended', `${pair.id} has ended.`);
};

const lengthFault = (minutes: number): FieldFault | false =>
  minutes < SHORTEST_MEETING || minutes > LONGEST_MEETING
    ? { pointer: '/minutes', code: 'minutes-invalid', limit: LONGEST_MEETING }
    : false;

export type Plan = {
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place?: string | undefined;
};

const requirePlan = ({ startsAt, minutes }: Plan, now: Date): void => {
  const starts = new Date(startsAt);
  const last = instantAt(addDays(localDateOf(now), PLAN_DAYS), '23:59');
  refuse(`A meeting at ${startsAt}.`, [
    starts <= now && { pointer: '/startsAt', code: 'time-passed' },
    starts > last && { pointer: '/startsAt', code: 'time-too-far', limit: PLAN_DAYS },
    lengthFault(minutes),
  ]);
};

const planOf = ({ startsAt, minutes, mode, place }: Plan) => ({
  ...{ startsAt, minutes, mode },
  ...(place === undefined ? {} : { place }),
});

const toldPlan = ({ startsAt, minutes, mode, sequence }: In<'PLANNED'>, by: Role) => ({
  ...{ by, startsAt, minutes, mode, sequence },
});

/** Derived from the time, so that a plan that is sent twice is one. */
export const plannedIdOf = (pairId: string, startsAt: string): string =>
  `${pairId.replace(/^pai_/, 'mtg_')}p${new Date(startsAt).toISOString().replaceAll(/\D/g, '').slice(0, 12)}`;

/**
 * Plans a meeting, or a cancelled one of that time anew. One that stands already stays as it is.
 * @throws Refusal `pair-ended`, `field-invalid` for a time that is over or too far away, or an impossible length
 */
export const planMeeting = (
  pair: Pair,
  before: Meeting | undefined,
  plan: Plan,
  by: Role,
  now: Date,
  author: Author = {},
): Decision => {
  requireRunning(pair);
  if (before !== undefined && before.status !== 'CANCELLED') return { meeting: before, facts: [] };
  requirePlan(plan, now);
  const meeting: In<'PLANNED'> = {
    ...{ id: plannedIdOf(pair.id, plan.startsAt), ...sameFor(pair), ...planOf(plan), ...authored(author) },
    sequence: before === undefined ? 0 : before.sequence + 1,
    status: 'PLANNED',
  };
  return { meeting, facts: [fact(MeetingPlanned, { ...aboutMeeting(meeting), ...toldPlan(meeting, by) })] };
};

/** @throws Refusal `meeting-not-planned` */
const requirePlanned = (meeting: Meeting): In<'PLANNED'> => {
  if (meeting.status !== 'PLANNED')
    throw new Refusal('meeting-not-planned', `${meeting.id} is ${meeting.status}.`);
  return meeting;
};

/** The same plan again changes nothing. @throws Refusal `meeting-not-planned`, `field-invalid` as `planMeeting` */
export const moveMeeting = (
  given: Meeting,
  plan: Plan,
  by: Role,
  now: Date,
  author: Author = {},
): Decision<In<'PLANNED'>> => {
  const before = requirePlanned(given);
  if (isPlannedAs(before, plan)) return { meeting: before, facts: [] };
  requirePlan(plan, now);
  const meeting: In<'PLANNED'> = {
    ...{ ...core(before), ...planOf(plan), ...authored(author) },
    sequence: before.sequence + 1,
    status: 'PLANNED',
  };
  return {
    meeting,
    facts: [fact(MeetingRescheduled, { ...aboutMeeting(meeting), ...toldPlan(meeting, by) })],
  };
};

/** Cancelled already: nothing changes. @throws Refusal `meeting-not-planned` */
export const cancelMeeting = (
  given: Meeting,
  by: Role,
  now: Date,
  author: Author = {},
): Decision<In<'CANCELLED'>> => {
  if (given.status === 'CANCELLED') return { meeting: given, facts: [] };
  const { status: _, enteredBy: __, ...before } = requirePlanned(given);
  const meeting: In<'CANCELLED'> = {
    ...{ ...before, ...authored(author) },
    sequence: before.sequence + 1,
    status: 'CANCELLED',
    cancelledAt: now.toISOString(),
  };
  const { startsAt, sequence } = meeting;
  return {
    meeting,
    facts: [fact(MeetingCancelled, { ...aboutMeeting(meeting), by, startsAt, sequence })],
  };
};

export type Report = {
  readonly heldOn: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly mood?: number | undefined;
};

const requireReport = (pair: Pair, { heldOn, minutes, mood }: Report, now: Date): void =>
  refuse(`A meeting on ${heldOn}.`, [
    heldOn > localDateOf(now) && { pointer: '/heldOn', code: 'date-ahead' },
    heldOn < localDateOf(new Date(pair.formedAt)) && { pointer: '/heldOn', code: 'date-before-pair' },
    lengthFault(minutes),
    mood !== undefined && !Mood.safeParse(mood).success && { pointer: '/mood', code: 'choice-unknown' },
  ]);

/** Derived from the day, so that two who tell of the same meeting at once tell of one. */
export const meetingIdOf = (pairId: string, heldOn: string): string =>
  `${pairId.replace(/^pai_/, 'mtg_')}d${heldOn.replaceAll('-', '')}`;

const toldHeld = ({ heldOn, minutes, mode }: Pick<Told, 'heldOn' | 'minutes' | 'mode'>) => ({
  ...{ heldOn, minutes, mode },
});

/** Whether a plan is for a day. */
export const isPlannedFor = (meeting: Meeting, date: string): boolean =>
  meeting.status === 'PLANNED' && localDateOf(new Date(meeting.startsAt)) === date;

/**
 * One of the two tells that they met. A plan for that day becomes the report. Where the other one has told of that day
 * already, it is the confirmation; the same one again changes nothing.
 * @throws Refusal `field-invalid`: a day ahead or before the pair, an impossible length, a mood off the scale
 */
export const reportMeeting = (
  pair: Pair,
  before: Meeting | undefined,
  report: Report,
  by: Role,
  now: Date,
  author: Author = {},
): Decision => {
  requireReport(pair, report, now);
  const { heldOn, minutes, mode, mood } = report;
  if (before?.status === 'REPORTED' && before.reportedBy !== by)
    return confirmMeeting(before, by, now, { mood, ...author });
  if (before !== undefined && before.status !== 'PLANNED' && before.status !== 'CANCELLED')
    return { meeting: before, facts: [] };
  const meeting: In<'REPORTED'> = {
    ...{ id: before?.id ?? meetingIdOf(pair.id, heldOn), ...sameFor(pair), heldOn, minutes, mode },
    ...authored(author),
    reportedBy: by,
    reportedAt: now.toISOString(),
    moods: mood === undefined ? {} : { [by]: mood },
    status: 'REPORTED',
    confirmBy: instantAt(addAwakeDays(localDateOf(now), SILENT_DAYS), '23:59').toISOString(),
  };
  return {
    meeting,
    facts: [fact(MeetingReported, { ...aboutMeeting(meeting), ...toldHeld(meeting), by })],
  };
};

const confirmed = (
  meeting: Told,
  how: In<'CONFIRMED'>['confirmed'],
  now: Date,
  { moods = meeting.moods, ...author }: { readonly moods?: Told['moods'] } & Author = {},
): Decision<In<'CONFIRMED'>> => ({
  meeting: {
    ...{ ...coreHeld(meeting), moods, ...authored(author) },
    status: 'CONFIRMED',
    confirmed: how,
    confirmedAt: now.toISOString(),
  },
  facts: [fact(MeetingConfirmed, { ...aboutMeeting(meeting), ...toldHeld(meeting), confirmed: how })],
});

/** @throws Refusal `meeting-not-reported` */
const requireTold = (meeting: Meeting): Told => {
  if (meeting.status === 'PLANNED' || meeting.status === 'CANCELLED')
    throw new Refusal('meeting-not-reported', `${meeting.id} is ${meeting.status}.`);
  return meeting;
};

/**
 * The other one says that they met. Who confirms what counts already changes nothing; who disputed it may still confirm.
 * @throws Refusal `meeting-not-reported`, `already-done` for one’s own report, `meeting-dismissed`
 */
export const confirmMeeting = (
  given: Meeting,
  by: Role,
  now: Date,
  { mood, ...author }: { readonly mood?: number | undefined } & Author = {},
): Decision => {
  const meeting = requireTold(given);
  if (meeting.reportedBy === by) throw new Refusal('already-done', `${by} has reported ${meeting.id}.`);
  if (meeting.status === 'CONFIRMED') return { meeting, facts: [] };
  if (meeting.status === 'DISMISSED')
    throw new Refusal('meeting-dismissed', `${meeting.id} did not take place.`);
  const moods = mood === undefined ? meeting.moods : { ...meeting.moods, [by]: mood };
  return confirmed(meeting, 'BOTH', now, { moods, ...author });
};

/** Nobody objected. @throws Refusal `meeting-not-reported` before the end of the wait, or where it is settled */
export const confirmBySilence = (meeting: Meeting, now: Date): Decision<In<'CONFIRMED'>> => {
  if (meeting.status !== 'REPORTED' || now <= new Date(meeting.confirmBy))
    throw new Refusal('meeting-not-reported', `${meeting.id} does not wait for its end.`);
  return confirmed(meeting, 'SILENCE', now);
};

/**
 * The other one says that it did not take place so. Again: nothing changes.
 * @throws Refusal `meeting-not-reported`, `already-done` where it counts already or is one’s own, `meeting-dismissed`
 */
export const disputeMeeting = (given: Meeting, by: Role, now: Date, author: Author = {}): Decision => {
  const meeting = requireTold(given);
  if (meeting.status === 'DISPUTED') return { meeting, facts: [] };
  if (meeting.reportedBy === by || meeting.status === 'CONFIRMED')
    throw new Refusal('already-done', `${meeting.id} is ${meeting.status}.`);
  if (meeting.status === 'DISMISSED')
    throw new Refusal('meeting-dismissed', `${meeting.id} did not take place.`);
  return {
    meeting: {
      ...{ ...coreHeld(meeting), ...authored(author) },
      status: 'DISPUTED',
      disputedAt: now.toISOString(),
    },
    facts: [fact(MeetingDisputed, { ...aboutMeeting(meeting), ...toldHeld(meeting), by })],
  };
};

/**
 * A coordinator puts day, length or mode right, and with it settles a dispute: what is corrected counts.
 * @throws Refusal `meeting-not-reported`, `field-invalid` as `reportMeeting`
 */
export const correctMeeting = (
  pair: Pair,
  given: Meeting,
  report: Omit<Report, 'mood'>,
  now: Date,
  author: Author,
): Decision => {
  const before = requireTold(given);
  requireReport(pair, report, now);
  const { heldOn, minutes, mode } = report;
  if (isHeldAs(before, report)) return { meeting: before, facts: [] };
  const after = confirmed({ ...before, heldOn, minutes, mode }, 'STAFF', now, author);
  if (before.status !== 'CONFIRMED') return after;
  const correction = {
    ...aboutMeeting(before),
    ...toldHeld(after.meeting),
    counted: before.heldOn,
    confirmed: before.confirmed,
  };
  return { meeting: after.meeting, facts: [fact(MeetingCorrected, correction), ...after.facts] };
};

/** A coordinator finds that it did not take place. Again: nothing changes. @throws Refusal `meeting-not-reported` */
export const dismissMeeting = (given: Meeting, now: Date, author: Author): Decision => {
  const before = requireTold(given);
  if (before.status === 'DISMISSED') return { meeting: before, facts: [] };
  const counted =
    before.status === 'CONFIRMED' ? { counted: before.heldOn, confirmed: before.confirmed } : {};
  return {
    meeting: {
      ...{ ...coreHeld(before), ...authored(author) },
      status: 'DISMISSED',
      dismissedAt: now.toISOString(),
    },
    facts: [fact(MeetingDismissed, { ...aboutMeeting(before), ...toldHeld(before), ...counted })],
  };
};

/** Whether it counts, or will unless somebody objects. */
export const isHeld = (meeting: Meeting): meeting is In<'REPORTED' | 'CONFIRMED'> =>
  meeting.status === 'REPORTED' || meeting.status === 'CONFIRMED';
