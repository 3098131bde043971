import * as z from 'zod';
import { answerGroupSession } from '../../deeds/sessions/answer-group-session.ts';
import type { Application } from '../../domain/applications/application.ts';
import type { Link } from '../../domain/follow-up/link.ts';
import { type FieldFault, isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { WISHES } from '../../domain/sessions/group-guests.ts';
import { ANSWERS, freeGroupSeats, isGroupAhead } from '../../domain/sessions/group-session.ts';
import { groupSessionsFor, type OwnGroupSession } from '../../store/group-sessions.ts';
import { applications } from '../../store/kinds/applications.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Press, Store } from '../../store/store.ts';
import { datesIn } from '../../text/dates.ts';
import { type AskDeps, defineAsk } from '../ask.ts';
import { requireLife } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { answerSessionsPage, titleOf } from './page.ts';
import { answerSessionsText } from './text.ts';

type Target = {
  readonly link: Link;
  readonly shown: Application;
  readonly sessions: readonly OwnGroupSession[];
  readonly now: Date;
  readonly isSaved?: true;
};

const Act = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('answer-sessions'),
  answers: z.record(z.string().max(80), z.enum(WISHES)),
});
type Act = z.output<typeof Act>;

const View = z.strictObject({
  verb: z.literal('answer-sessions'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'over']),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      theme: z.string(),
      startsAt: z.iso.datetime(),
      minutes: z.int(),
      answer: z.enum(ANSWERS).optional(),
      free: z.int().optional(),
    }),
  ),
});

const targetOf = async (link: Link, shown: Application, store: Store, now: Date): Promise<Target> => ({
  link,
  shown,
  now,
  sessions: await groupSessionsFor(store, shown),
});

const aheadIn = ({ sessions, now }: Target): readonly OwnGroupSession[] =>
  sessions.filter(({ session }) => isGroupAhead(session, now));

/** Undefined where the session can be answered. */
const faultAt = (target: Target, id: string): FieldFault | undefined => {
  const own = target.sessions.find(({ session }) => session.id === id);
  const pointer = `/answers/${id}`;
  if (own === undefined || own.session.cancelled !== undefined) return { pointer, code: 'session-gone' };
  return isGroupAhead(own.session, target.now) ? undefined : { pointer, code: 'session-begun' };
};

const personOf = (application: Application): string =>
  'personId' in application ? application.personId : application.id;

const carryOut = async (
  target: Target,
  { answers }: Act,
  press: Press,
  { store }: AskDeps,
): Promise<Target> => {
  const entries = Object.entries(answers);
  const faults = entries.flatMap(([id]) => faultAt(target, id) ?? []);
  if (entries.length === 0) faults.push({ pointer: '/answers', code: 'required' });
  if (faults.length > 0) throw new Refusal('field-invalid', `${target.shown.id} cannot answer so.`, faults);
  const cause = { ...press, actor: `person:${personOf(target.shown)}` };
  for (const [id, wish] of entries)
    try {
      await answerGroupSession(id, target.shown.id, wish, cause, store);
    } catch (error) {
      if (!isRefusal(error, 'session-cancelled') && !isRefusal(error, 'session-over')) throw error;
      throw new Refusal('field-invalid', error.message, [
        { pointer: `/answers/${id}`, code: 'session-gone' },
      ]);
    }
  return { ...(await targetOf(target.link, target.shown, store, press.now)), isSaved: true };
};

/** The joint sessions that a person is invited to, answered and changed until they begin. */
export const answerSessionsAsk = defineAsk<Target, Act>({
  verb: 'answer-sessions',
  acts: [Act],
  view: View,
  gone: 'application-gone',
  settled: [],
  load: async (link, store, now) => {
    requireLife(link, now);
    return targetOf(link, (await store.get(applications, link.aboutId, now)).state, store, now);
  },
  show: async (target, store) => ({ ...target, shown: await withContactOfToday(store, target.shown) }),
  reader: ({ shown }) => shown,
  toView: (target) => ({
    verb: 'answer-sessions',
    role: target.shown.form.role,
    standing: aheadIn(target).length > 0 ? 'open' : 'over',
    sessions: aheadIn(target).map(({ session, guest }) => {
      const { id, theme, startsAt, minutes } = session;
      const free = freeGroupSeats(session);
      return {
        id,
        theme,
        startsAt,
        minutes,
        ...(guest.answer && { answer: guest.answer.is }),
        ...(free === undefined ? {} : { free }),
      };
    }),
  }),
  carryOut,
  read: (posted) => ({
    verb: posted.get('verb'),
    answers: Object.fromEntries(
      [...posted].flatMap(([name, value]) =>
        name.startsWith('answers.') && value !== '' ? [[name.slice('answers.'.length), value]] : [],
      ),
    ),
  }),
  outcome: (target, language, isPressed) => {
    const text = answerSessionsText[language];
    const ahead = aheadIn(target);
    if (ahead.length === 0) return { code: 'over', ...text.outcomes.over, isGlad: false, isOwn: false };
    if (!isPressed) return undefined;
    const { span } = datesIn(language);
    return {
      code: 'saved',
      ...text.outcomes.saved,
      lines: ahead.map(
        ({ session, guest: { answer } }) =>
          `${titleOf(session, language)}, ${span(session.startsAt, session.minutes)}: ${answer === undefined ? text.open : text.standings[answer.is]}`,
      ),
      isGlad: true,
      isOwn: false,
      again: text.again,
    };
  },
  page: ({ sessions, now, link }, page) =>
    answerSessionsPage({ sessions, now, isLasting: link.sessionId === undefined }, page),
});
