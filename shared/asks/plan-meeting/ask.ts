import * as z from 'zod';
import { cancelMeeting, moveMeeting, planMeeting } from '../../deeds/meetings/plan-meeting.ts';
import { instantAt, localDateOf } from '../../domain/kernel/dates.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { timeIn } from '../../domain/kernel/written-times.ts';
import { type In, type Meeting, MeetingMode } from '../../domain/meetings/meeting.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { meetingsOf } from '../../store/meetings.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { posted, postedDay, postedNumber } from '../controls.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { type Ended, planMeetingPage } from './page.ts';
import { planMeetingText } from './text.ts';

type Done = 'planned' | 'moved' | 'cancelled';
type Target = PairTarget & {
  readonly meetings: readonly Versioned<Meeting>[];
  readonly done?: Done;
};

const plan = {
  token: tokenOfLink,
  date: z.iso.date(),
  /** On Finnish clocks. */
  time: z.string().regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/),
  minutes: z.number(),
  mode: MeetingMode,
  place: z.string().trim().max(200).optional(),
};
const Planned = z.strictObject({ verb: z.literal('plan-meeting'), ...plan });
const Moved = z.strictObject({ verb: z.literal('move-meeting'), meetingId: z.string().max(80), ...plan });
const Cancelled = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('cancel-meeting'),
  meetingId: z.string().max(80),
});
type Act = z.output<typeof Planned> | z.output<typeof Moved> | z.output<typeof Cancelled>;

const View = z.strictObject({
  verb: z.literal('plan-meeting'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'planned', 'moved', 'cancelled', 'over']),
  planned: z
    .strictObject({ meetingId: z.string(), startsAt: z.iso.datetime(), minutes: z.int(), mode: MeetingMode })
    .optional(),
});

const isAhead = (meeting: Meeting, now: Date): meeting is In<'PLANNED'> =>
  meeting.status === 'PLANNED' && new Date(meeting.startsAt) > now;

/** The plan that the link is about, or else the next one. */
const aheadIn = ({ meeting, meetings, now }: Target): In<'PLANNED'> | undefined =>
  [...(meeting ? [meeting] : []), ...meetings].flatMap(({ state }) =>
    isAhead(state, now) ? [state] : [],
  )[0];

/** End of the link's meeting, if it lies ahead no more. */
const endedIn = ({ meeting, now }: Target): Ended | undefined => {
  if (meeting === undefined || isAhead(meeting.state, now)) return undefined;
  const { state } = meeting;
  if ('heldOn' in state) return { how: 'told', on: state.heldOn };
  return {
    how: state.status === 'CANCELLED' ? 'cancelled' : 'over',
    on: localDateOf(new Date(state.startsAt)),
  };
};

const planOf = ({ date, time, minutes, mode, place }: z.output<typeof Planned | typeof Moved>) => ({
  startsAt: instantAt(date, time.replace('.', ':').padStart(5, '0')).toISOString(),
  minutes,
  mode,
  place,
});

const postedTime = (form: URLSearchParams): string | undefined => {
  const typed = posted(form, 'time');
  return typed && (timeIn(typed) ?? typed);
};

/** Faults of the instant are those of the day, as the page asks for it. */
const byField = async <Result>(deed: () => Promise<Result>): Promise<Result> => {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'field-invalid') throw error;
    const faults = error.faults.map((fault) => ({
      ...fault,
      pointer: fault.pointer === '/startsAt' ? '/date' : fault.pointer,
    }));
    throw new Refusal(error.code, error.message, faults);
  }
};

/** A plan of the two, which both get as a calendar entry. A plan needs no answer. */
export const planMeetingAsk = defineAsk<Target, Act>({
  verb: 'plan-meeting',
  ...aboutPair,
  menu: (_, language) => planMeetingText[language].menu,
  acts: [Planned, Moved, Cancelled],
  view: View,
  load: async (link, store, now) => {
    const target = await loadPairTarget(link, store, now);
    const meetings = await meetingsOf(store, target.held.pair.state.id);
    // The index may lag behind the meeting of the link.
    const { meeting: own } = target;
    return {
      ...target,
      meetings: own ? [own, ...meetings.filter(({ state }) => state.id !== own.state.id)] : meetings,
    };
  },
  toView: (target) => {
    const ahead = aheadIn(target);
    return {
      verb: 'plan-meeting',
      role: target.role,
      standing: !isRunning(target.held.pair.state) ? 'over' : (target.done ?? 'open'),
      ...(ahead && {
        planned: { meetingId: ahead.id, startsAt: ahead.startsAt, minutes: ahead.minutes, mode: ahead.mode },
      }),
    };
  },
  carryOut: async (target, act, press, { store }) => {
    const { role, held } = target;
    const pair = held.pair.state;
    const cause = { ...press, actor: actorOf(target) };
    if (act.verb === 'plan-meeting') {
      await byField(() => planMeeting(pair, planOf(act), { role }, cause, store));
      return { ...target, done: 'planned' };
    }
    const meeting = target.meetings.find(({ state }) => state.id === act.meetingId);
    if (meeting === undefined) throw new Refusal('meeting-not-planned', 'No meeting of this pair.');
    if (act.verb === 'move-meeting') {
      await byField(() => moveMeeting(pair, meeting, planOf(act), { role }, cause, store));
      return { ...target, done: 'moved' };
    }
    await cancelMeeting(pair, meeting, { role }, cause, store);
    return { ...target, done: 'cancelled' };
  },
  read: (form) => {
    const meetingId = posted(form, 'meetingId');
    const about = meetingId === undefined ? {} : { meetingId };
    if (form.get('verb') === 'cancel-meeting') return { verb: 'cancel-meeting', ...about };
    return {
      verb: form.get('verb'),
      ...about,
      date: postedDay(form, 'date'),
      time: postedTime(form),
      minutes: postedNumber(form, 'minutes'),
      mode: posted(form, 'mode'),
      place: posted(form, 'place'),
    };
  },
  outcome: (target, language) =>
    overOutcome(target, language) ??
    (target.done && {
      code: target.done,
      ...planMeetingText[language].outcomes[target.done],
      isGlad: target.done !== 'cancelled',
      isOwn: true,
    }),
  page: (target, page) =>
    planMeetingPage(
      {
        partner: partnerName(target, page.language),
        planned: aheadIn(target),
        ended: endedIn(target),
        now: target.now,
      },
      page,
    ),
});
