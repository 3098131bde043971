import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  TrainingSessionCancelled,
  TrainingSessionEdited,
  TrainingSessionMoved,
} from '../../../events/sessions.ts';
import { isWorkingDay, localDateOf, localHourOf } from '../kernel/dates.ts';
import { type Finding, finding } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isInSchoolHolidays } from '../programme/school-holidays.ts';
import type { CancelReason } from './cancel-reasons.ts';
import { requireHeld, SessionPlan, type TrainingSession } from './training.ts';

const { title, street, link, trainer, language } = SessionPlan.shape;

/**
 * Changed settings of a session; the others stay, and `null` removes one. Its module is what people were asked to learn, and
 * does not change.
 */
export const SessionEdit = z
  .strictObject({
    ...SessionPlan.shape,
    ...{
      title: title.nullable(),
      street: street.nullable(),
      link: link.nullable(),
      trainer: trainer.nullable(),
      language: language.nullable(),
    },
  })
  .omit({ module: true })
  .partial();
export type SessionEdit = z.output<typeof SessionEdit>;

/** Settings that participants have in their calendars. */
const TOLD = ['startsAt', 'minutes', 'mode', 'place', 'street', 'link'] as const;
const SETTINGS = [...TOLD, 'title', 'trainer', 'language', 'seats'] as const;

type Change = { readonly session: TrainingSession; readonly facts: readonly NewFact[] };

const about = ({ id, cohortId, module }: TrainingSession) => ({ sessionId: id, cohortId, module });

const applied = (before: TrainingSession, edit: SessionEdit): TrainingSession => {
  const defined = Object.entries(edit).filter(([, value]) => value !== undefined);
  const next = Object.entries({ ...before, ...Object.fromEntries(defined) });
  const session = Object.fromEntries(next.filter(([, value]) => value !== null)) as TrainingSession;
  return { ...session, startsAt: new Date(session.startsAt).toISOString() };
};

/** @throws Refusal `session-over` */
const requireAhead = ({ id, startsAt }: TrainingSession, now: Date): void => {
  if (now >= new Date(startsAt)) throw new Refusal('session-over', `${id} has started.`);
};

const isTold = (before: TrainingSession, after: TrainingSession): boolean =>
  TOLD.some((name) => before[name] !== after[name]);

/**
 * Changes a session. No change: no facts, and the session is the same object. One that has begun keeps its time and
 * place: attendance is counted by it.
 * @throws Refusal `session-cancelled`, `session-over`
 */
export const changeSession = (before: TrainingSession, edit: SessionEdit, now: Date): Change => {
  requireHeld(before);
  const session = applied(before, edit);
  const changed = SETTINGS.filter((name) => session[name] !== before[name]);
  if (changed.length === 0) return { session: before, facts: [] };
  if (isTold(before, session)) requireAhead(before, now);
  const revision = before.revision + (isTold(before, session) ? 1 : 0);
  return {
    session: { ...session, revision },
    facts: [
      ...changed.map((setting) => fact(TrainingSessionEdited, { ...about(before), setting })),
      ...(revision > before.revision ? [fact(TrainingSessionMoved, { ...about(before), revision })] : []),
    ],
  };
};

/**
 * Cancels a session. Those who had a seat stay listed. Cancelled before: the same object.
 * @throws Refusal `session-over`
 */
export const cancelSession = (before: TrainingSession, reason: CancelReason, now: Date): Change => {
  if (before.cancelled !== undefined) return { session: before, facts: [] };
  requireAhead(before, now);
  return {
    session: {
      ...before,
      revision: before.revision + 1,
      cancelled: { at: now.toISOString(), reason },
    },
    facts: [fact(TrainingSessionCancelled, { ...about(before), reason })],
  };
};

const EARLIEST = 8;
const LATEST = 21;

/** Whether it begins before eight or ends after nine in the evening. */
export const isAtOddHours = ({
  startsAt,
  minutes,
}: Pick<TrainingSession, 'startsAt' | 'minutes'>): boolean => {
  const start = new Date(startsAt);
  const lastMinute = new Date(start.getTime() + (minutes - 1) * 60_000);
  return (
    localHourOf(start) < EARLIEST || localHourOf(lastMinute) >= LATEST || localHourOf(lastMinute) < EARLIEST
  );
};

/** Remarks on a session as it would be. Of a changed one only those that the change brings. */
export const sessionFindings = (
  session: TrainingSession,
  {
    cohort,
    now,
    before,
  }: {
    readonly cohort: { readonly matchingOn: readonly string[] };
    readonly now: Date;
    readonly before?: TrainingSession;
  },
): readonly Finding[] => {
  const found: Finding[] = [];
  const say = (when: boolean, ...given: Parameters<typeof finding>): void => {
    if (when) found.push(finding(...given));
  };
  const day = localDateOf(new Date(session.startsAt));
  const firstMatching = cohort.matchingOn[0];
  const people = session.enrolled.length;
  if (session.startsAt !== before?.startsAt) {
    say(new Date(session.startsAt) <= now, 'session-in-past', ['/startsAt']);
    say(firstMatching !== undefined && day >= firstMatching, 'session-after-matching', ['/startsAt']);
    say(!isWorkingDay(day), 'day-off', ['/startsAt']);
    say(isInSchoolHolidays(day), 'school-holidays', ['/startsAt']);
  }
  if (session.startsAt !== before?.startsAt || session.minutes !== before.minutes)
    say(isAtOddHours(session), 'outside-working-hours', ['/startsAt', '/minutes']);
  say(session.seats < people, 'fewer-seats-than-people', ['/seats'], { people });
  if (before !== undefined && people > 0)
    say(isTold(before, session), 'people-are-told', ['/startsAt'], { people });
  return found;
};
