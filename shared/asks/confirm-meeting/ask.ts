import * as z from 'zod';
import { confirmMeeting, correctReport, disputeMeeting } from '../../deeds/meetings/report-meeting.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { type Meeting, MeetingMode, Mood } from '../../domain/meetings/meeting.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { loadPair } from '../../store/pairs.ts';
import type { Versioned } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import { defineAsk } from '../ask.ts';
import { posted, postedDay, postedNumber } from '../controls.ts';
import { meetingLine } from '../meeting-line.ts';
import {
  actorOf,
  holderIn,
  type PairTarget,
  partnerName,
  readerOf,
  requireLife,
  showPairTarget,
} from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { confirmMeetingPage } from './page.ts';
import { confirmMeetingText } from './text.ts';

type Target = PairTarget & { readonly meeting: Versioned<Meeting>; readonly isCorrected?: boolean };

const Confirm = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('confirm-meeting'),
  mood: Mood.optional(),
});
const Dispute = z.strictObject({ token: tokenOfLink, verb: z.literal('dispute-meeting') });
const Correct = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('correct-report'),
  /** Finnish date. */
  heldOn: z.iso.date(),
  mode: MeetingMode,
  minutes: z.number(),
});
type Act = z.output<typeof Confirm> | z.output<typeof Correct> | z.output<typeof Dispute>;

const STANDINGS = [
  'open',
  'confirmed',
  'corrected',
  'counted',
  'settled',
  'disputed',
  'dismissed',
  'own',
] as const;
type Standing = (typeof STANDINGS)[number];

const View = z.strictObject({
  verb: z.literal('confirm-meeting'),
  role: z.enum(ROLES),
  standing: z.enum(STANDINGS),
  heldOn: z.iso.date().optional(),
});

const COUNTS = { BOTH: 'confirmed', SILENCE: 'counted', STAFF: 'settled' } as const;

const standingOf = ({ meeting: { state }, role, isCorrected }: Target): Standing => {
  switch (state.status) {
    case 'CONFIRMED':
      return COUNTS[state.confirmed];
    case 'DISPUTED':
      return 'disputed';
    case 'REPORTED':
      if (state.reportedBy !== role) return 'open';
      return isCorrected ? 'corrected' : 'own';
    default:
      return 'dismissed';
  }
};

const outcomeOf = (target: Target, language: Language) => {
  const code = standingOf(target);
  if (code === 'open') return undefined;
  const isGlad = code === 'confirmed' || code === 'corrected';
  const isOwn = isGlad || code === 'disputed';
  const { state } = target.meeting;
  const lines = code === 'settled' && 'heldOn' in state ? { lines: [meetingLine(state, language)] } : {};
  return { code, ...confirmMeetingText[language].outcomes[code], ...lines, isGlad, isOwn };
};

/** A reported meeting as the other one sees it. Open for seven days; then it counts. */
export const confirmMeetingAsk = defineAsk<Target, Act>({
  verb: 'confirm-meeting',
  acts: [Confirm, Correct, Dispute],
  view: View,
  gone: 'link-expired',
  settled: ['already-done', 'meeting-dismissed', 'meeting-not-reported'],
  load: async (link, store, now) => {
    requireLife(link, now);
    const meeting = await store.get(meetings, link.aboutId);
    const held = await loadPair(store, meeting.state.pairId);
    return { held, role: holderIn(link, held.pair.state), now, meeting };
  },
  show: showPairTarget,
  reader: readerOf,
  toView: (target) => ({
    verb: 'confirm-meeting',
    role: target.role,
    standing: standingOf(target),
    ...('heldOn' in target.meeting.state ? { heldOn: target.meeting.state.heldOn } : {}),
  }),
  carryOut: async (target, act, press, { store }) => {
    const { role, held, meeting } = target;
    const cause = { ...press, actor: actorOf(target) };
    if (act.verb === 'correct-report') {
      const { heldOn, mode, minutes } = act;
      const after = await correctReport(
        ...([held.pair.state, meeting, { heldOn, mode, minutes }, { role }, cause] as const),
        store,
      );
      return { ...target, meeting: after, isCorrected: true };
    }
    const after =
      act.verb === 'confirm-meeting'
        ? await confirmMeeting(held.pair.state, meeting, { role, mood: act.mood }, cause, store)
        : await disputeMeeting(held.pair.state, meeting, { role }, cause, store);
    return { ...target, meeting: after };
  },
  read: (form) => {
    const verb = form.get('verb');
    if (verb === 'correct-report')
      return {
        verb,
        heldOn: postedDay(form, 'heldOn'),
        mode: posted(form, 'mode'),
        minutes: postedNumber(form, 'minutes'),
      };
    const mood = postedNumber(form, 'mood');
    return verb === 'dispute-meeting' || mood === undefined ? { verb } : { verb, mood };
  },
  outcome: outcomeOf,
  page: (target, page) => {
    const { state } = target.meeting;
    if (state.status !== 'REPORTED') throw new Refusal('link-expired', `${state.id} is ${state.status}.`);
    return confirmMeetingPage(
      { partner: partnerName(target, page.language), ...state, now: target.now },
      page,
    );
  },
});
