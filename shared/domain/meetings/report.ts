import { fact } from '../../../events/fact.ts';
import {
  MeetingConfirmed,
  MeetingCorrected,
  MeetingDismissed,
  MeetingDisputed,
  MeetingReported,
} from '../../../events/meetings.ts';
import { addAwakeDays } from '../kernel/awake.ts';
import { instantAt, localDateOf } from '../kernel/dates.ts';
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
  Mood,
  meetingIdFrom,
  refuse,
  sameFor,
  type Told,
} from './meeting.ts';

/** Silent days after which a report counts, sleeping weeks not counted. */
export const SILENT_DAYS = 7;

const coreHeld = (meeting: Told) => ({
  ...core(meeting),
  heldOn: meeting.heldOn,
  reportedBy: meeting.reportedBy,
  reportedAt: meeting.reportedAt,
  moods: meeting.moods,
});

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

/** Whether a meeting was told with this day, length and mode. */
const isToldAs = (meeting: Told, { heldOn, minutes, mode }: Omit<Report, 'mood'>): boolean =>
  meeting.heldOn === heldOn && meeting.minutes === minutes && meeting.mode === mode;

/** Whether a meeting counts with this day, length and mode already. */
export const isHeldAs = (meeting: Meeting, report: Omit<Report, 'mood'>): boolean =>
  meeting.status === 'CONFIRMED' && isToldAs(meeting, report);

/** Derived from the day, so that two who tell of the same meeting at once tell of one. */
export const meetingIdOf = (pairId: string, heldOn: string, which?: number): string =>
  meetingIdFrom(pairId, `d${heldOn.replaceAll('-', '')}`, which);

const toldHeld = ({ heldOn, minutes, mode }: Pick<Told, 'heldOn' | 'minutes' | 'mode'>) => ({
  heldOn,
  minutes,
  mode,
});

/**
 * One of the two tells that they met. A plan for that day becomes the report. Where the other one has told of that day
 * already, it is the confirmation; the same one again corrects it, or changes nothing. One that counts stays as it is.
 * @throws Refusal `field-invalid`: a day ahead or before the pair, of a disputed meeting, an impossible length, a mood off the scale;
 * `meeting-dismissed`
 */
export const reportMeeting = (
  pair: Pair,
  before: Meeting | undefined,
  report: Report,
  by: Role,
  now: Date,
  { which, ...author }: Author & { readonly which?: number } = {},
): Decision => {
  requireReport(pair, report, now);
  const { heldOn, minutes, mode, mood } = report;
  if (before?.status === 'REPORTED')
    return before.reportedBy === by
      ? correctReport(pair, before, report, by, now, author)
      : confirmMeeting(before, by, now, { mood, ...author });
  // A coordinator has decided on these two, or will: nothing more is taken, and nobody is thanked for it.
  if (before?.status === 'DISMISSED')
    throw new Refusal('meeting-dismissed', `${before.id} did not take place.`);
  refuse(`A meeting on ${heldOn}.`, [
    before?.status === 'DISPUTED' && { pointer: '/heldOn', code: 'day-told' },
  ]);
  if (before?.status === 'CONFIRMED') return { meeting: before, facts: [] };
  const moods = mood === undefined ? {} : { [by]: mood };
  const id = before?.id ?? meetingIdOf(pair.id, heldOn, which);
  return told({ id, ...sameFor(pair), heldOn, minutes, mode, ...authored(author), moods }, by, now);
};

/** A report, which waits for the other one from now on. */
const told = (
  meeting: Omit<In<'REPORTED'>, 'status' | 'reportedBy' | 'reportedAt' | 'confirmBy'>,
  by: Role,
  now: Date,
): Decision<In<'REPORTED'>> => {
  const reported: In<'REPORTED'> = {
    ...meeting,
    reportedBy: by,
    reportedAt: now.toISOString(),
    status: 'REPORTED',
    confirmBy: instantAt(addAwakeDays(localDateOf(now), SILENT_DAYS), '23:59').toISOString(),
  };
  return {
    meeting: reported,
    facts: [fact(MeetingReported, { ...aboutMeeting(reported), ...toldHeld(reported), by })],
  };
};

/**
 * One of the two puts day, length or mode of a report right. From then on it is theirs, and the other one has a week to
 * correct it. The same report again is a confirmation by the other one, and no change by its author.
 * @throws Refusal `field-invalid` as `reportMeeting`, `meeting-not-reported`, `already-done` where it counts or is
 * disputed, `meeting-dismissed`
 */
export const correctReport = (
  pair: Pair,
  given: Meeting,
  report: Report,
  by: Role,
  now: Date,
  author: Author = {},
): Decision => {
  const before = requireTold(given);
  if (before.status === 'DISMISSED')
    throw new Refusal('meeting-dismissed', `${before.id} did not take place.`);
  if (before.status !== 'REPORTED') throw new Refusal('already-done', `${before.id} is ${before.status}.`);
  requireReport(pair, report, now);
  const { heldOn, minutes, mode, mood } = report;
  if (isToldAs(before, report))
    return before.reportedBy === by
      ? { meeting: before, facts: [] }
      : confirmMeeting(before, by, now, { mood, ...author });
  const moods = mood === undefined ? before.moods : { ...before.moods, [by]: mood };
  const meeting = { ...core(before), heldOn, minutes, mode, ...authored(author), moods };
  return told({ ...meeting, corrected: true }, by, now);
};

const confirmed = (
  meeting: Told,
  how: In<'CONFIRMED'>['confirmed'],
  now: Date,
  { moods = meeting.moods, ...author }: { readonly moods?: Told['moods'] } & Author = {},
): Decision<In<'CONFIRMED'>> => ({
  meeting: {
    ...coreHeld(meeting),
    moods,
    ...authored(author),
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
 * The other one says that they met. A report that counts already stays as it is; a dispute may still end in a confirmation.
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
      ...coreHeld(meeting),
      ...authored(author),
      status: 'DISPUTED',
      disputedAt: now.toISOString(),
    },
    facts: [fact(MeetingDisputed, { ...aboutMeeting(meeting), ...toldHeld(meeting), by })],
  };
};

/**
 * A coordinator puts day, length or mode right, and with it settles a dispute: the corrected meeting counts.
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
      ...coreHeld(before),
      ...authored(author),
      status: 'DISMISSED',
      dismissedAt: now.toISOString(),
    },
    facts: [fact(MeetingDismissed, { ...aboutMeeting(before), ...toldHeld(before), ...counted })],
  };
};
