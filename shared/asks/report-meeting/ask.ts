import * as z from 'zod';
import { reportMeeting } from '../../deeds/meetings/report-meeting.ts';
import { hearOfPair } from '../../deeds/pairs/hear-of-pair.ts';
import { addDays, localDateOf } from '../../domain/kernel/dates.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { type Meeting, MeetingMode } from '../../domain/meetings/meeting.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { meetingsOf } from '../../store/meetings.ts';
import type { Language } from '../../text/language.ts';
import { defineAsk } from '../ask.ts';
import { posted, postedDay, postedNumber } from '../controls.ts';
import { meetingLine } from '../meeting-line.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { reportMeetingPage } from './page.ts';
import { reportMeetingText } from './text.ts';

type Done = 'reported' | 'confirmed' | 'notYet';
type Target = PairTarget & {
  readonly meetings: readonly Meeting[];
  readonly done?: Done;
  /** The meeting as it stands after the report. */
  readonly noted?: Meeting;
};

const Report = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('report-meeting'),
  /** Finnish date. */
  heldOn: z.iso.date(),
  mode: MeetingMode,
  minutes: z.number(),
  mood: z.number().optional(),
});
const NotYet = z.strictObject({ token: tokenOfLink, verb: z.literal('not-met-yet') });
type Act = z.output<typeof Report> | z.output<typeof NotYet>;

const View = z.strictObject({
  verb: z.literal('report-meeting'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'reported', 'confirmed', 'notYet', 'over']),
});

/** The chosen day: today and yesterday are those of the press. */
const dayOf = (form: URLSearchParams, now: Date): string | undefined => {
  const today = localDateOf(now);
  const day = posted(form, 'day');
  if (day === 'today') return today;
  if (day === 'yesterday') return addDays(today, -1);
  return day === undefined || day === 'other' ? postedDay(form, 'heldOn') : day;
};

/** Plans whose day has come, the latest first. */
const plannedUntil = ({ meetings, now }: Target) =>
  meetings
    .flatMap((meeting) =>
      meeting.status === 'PLANNED' && new Date(meeting.startsAt) <= now ? [meeting] : [],
    )
    .reverse();

const outcomeOf = (target: Target, language: Language) =>
  overOutcome(target, language) ??
  (target.done && {
    code: target.done,
    ...reportMeetingText[language].outcomes[target.done],
    // The other one may have told it otherwise: what counts is shown.
    ...(target.done === 'confirmed' && target.noted && 'heldOn' in target.noted
      ? { lines: [meetingLine(target.noted, language)] }
      : {}),
    isGlad: true,
    isOwn: true,
  });

/** Whether the two met, asked once a month and open at any time. Silence is noticed by the rules of health. */
export const reportMeetingAsk = defineAsk<Target, Act>({
  verb: 'report-meeting',
  ...aboutPair,
  menu: (_, language) => reportMeetingText[language].menu,
  acts: [Report, NotYet],
  view: View,
  load: async (link, store, now) => {
    const target = await loadPairTarget(link, store, now);
    const meetings = await meetingsOf(store, target.held.pair.state.id);
    return { ...target, meetings: meetings.map(({ state }) => state) };
  },
  toView: (target) => ({
    verb: 'report-meeting',
    role: target.role,
    standing: !isRunning(target.held.pair.state) ? 'over' : (target.done ?? 'open'),
  }),
  carryOut: async (target, act, press, { store }) => {
    const { role, held } = target;
    const pair = held.pair.state;
    const cause = { ...press, actor: actorOf(target) };
    if (act.verb === 'not-met-yet') {
      await hearOfPair(pair, { kind: 'not-met', role }, cause, store);
      return { ...target, done: 'notYet' };
    }
    const { heldOn, mode, minutes, mood } = act;
    const { state } = await reportMeeting(pair, { heldOn, mode, minutes, mood }, { role }, cause, store);
    return { ...target, noted: state, done: state.status === 'CONFIRMED' ? 'confirmed' : 'reported' };
  },
  read: (form, { now }) =>
    form.get('verb') === 'not-met-yet'
      ? { verb: 'not-met-yet' }
      : {
          verb: 'report-meeting',
          heldOn: dayOf(form, now),
          mode: posted(form, 'mode'),
          minutes: postedNumber(form, 'minutes'),
          mood: postedNumber(form, 'mood'),
        },
  outcome: outcomeOf,
  page: (target, page) => {
    const [planned] = plannedUntil(target);
    return reportMeetingPage({ partner: partnerName(target, page.language), planned, now: target.now }, page);
  },
});
