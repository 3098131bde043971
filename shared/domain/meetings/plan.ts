import { fact } from '../../../events/fact.ts';
import { MeetingCancelled, MeetingPlanned, MeetingRescheduled } from '../../../events/meetings.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { Pair } from '../pairs/pair.ts';
import {
  type Author,
  aboutMeeting,
  authored,
  core,
  type Decision,
  type In,
  lengthFault,
  type Meeting,
  type MeetingMode,
  meetingIdFrom,
  refuse,
  requireRunning,
  sameFor,
} from './meeting.ts';

/** Longest time ahead for which a meeting can be planned, in days. */
export const PLAN_DAYS = 183;

export type Plan = {
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly place?: string | undefined;
};

/** Whether a meeting is planned so already. */
export const isPlannedAs = (meeting: Meeting, plan: Plan): boolean =>
  meeting.status === 'PLANNED' &&
  meeting.startsAt === plan.startsAt &&
  meeting.minutes === plan.minutes &&
  meeting.mode === plan.mode &&
  meeting.place === plan.place;

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
  startsAt,
  minutes,
  mode,
  ...(place === undefined ? {} : { place }),
});

const toldPlan = ({ startsAt, minutes, mode, sequence }: In<'PLANNED'>, by: Role) => ({
  by,
  startsAt,
  minutes,
  mode,
  sequence,
});

/** Derived from the time, so that a plan that is sent twice is one. Where a plan has moved away, its time is free for the next one. */
export const plannedIdOf = (pairId: string, startsAt: string, which = 1): string => {
  const time = new Date(startsAt).toISOString().replaceAll(/\D/g, '').slice(0, 12);
  return meetingIdFrom(pairId, `p${time}`, which);
};

/** Whether a plan for a time is about this meeting, which has the id of that time. */
export const isOfTime = (meeting: Meeting, startsAt: string): boolean =>
  meeting.status === 'CANCELLED' ||
  (meeting.status === 'PLANNED' && Date.parse(meeting.startsAt) === Date.parse(startsAt));

/** @throws Refusal `meeting-not-planned` */
const requirePlanned = (meeting: Meeting): In<'PLANNED'> => {
  if (meeting.status !== 'PLANNED')
    throw new Refusal('meeting-not-planned', `${meeting.id} is ${meeting.status}.`);
  return meeting;
};

/**
 * Plans a meeting, or a cancelled one of that time anew. One that stands already stays as it is, but for what the plan says otherwise.
 * @throws Refusal `pair-ended`, `field-invalid` for a time that is over or too far away, or an impossible length
 */
export const planMeeting = (
  pair: Pair,
  before: Meeting | undefined,
  plan: Plan,
  by: Role,
  now: Date,
  { which, ...author }: Author & { readonly which?: number } = {},
): Decision => {
  requireRunning(pair);
  if (before !== undefined && before.status !== 'CANCELLED') {
    const { place } = requirePlanned(before);
    // Somebody who names no place has nothing against the one that stands.
    return moveMeeting(before, { ...plan, place: plan.place ?? place }, by, now, author);
  }
  requirePlan(plan, now);
  const meeting: In<'PLANNED'> = {
    id: before?.id ?? plannedIdOf(pair.id, plan.startsAt, which),
    ...sameFor(pair),
    ...planOf(plan),
    ...authored(author),
    sequence: before === undefined ? 0 : before.sequence + 1,
    status: 'PLANNED',
  };
  return { meeting, facts: [fact(MeetingPlanned, { ...aboutMeeting(meeting), ...toldPlan(meeting, by) })] };
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
    ...core(before),
    ...planOf(plan),
    ...authored(author),
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
    ...before,
    ...authored(author),
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

/** Whether a plan is for a day. */
export const isPlannedFor = (meeting: Meeting, date: string): boolean =>
  meeting.status === 'PLANNED' && localDateOf(new Date(meeting.startsAt)) === date;
