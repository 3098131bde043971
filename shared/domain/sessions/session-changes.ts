import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  TrainingSessionCancelled,
  TrainingSessionEdited,
  TrainingSessionMoved,
} from '../../../events/sessions.ts';
import { type Finding, findingsThatHold } from '../kernel/finding.ts';
import type { CancelReason } from './cancel-reasons.ts';
import { requireAhead, requireHeld, timeFindings, withCancellation, withEdit } from './common.ts';
import { SessionPlan, type TrainingSession } from './training.ts';

const { title, street, link, trainer, language } = SessionPlan.shape;

/**
 * Changed settings of a session; the others stay, and `null` removes one. Its module is what people were asked to learn, and
 * does not change.
 */
export const SessionEdit = z
  .strictObject({
    ...SessionPlan.shape,
    title: title.nullable(),
    street: street.nullable(),
    link: link.nullable(),
    trainer: trainer.nullable(),
    language: language.nullable(),
  })
  .omit({ module: true })
  .partial();
export type SessionEdit = z.output<typeof SessionEdit>;

/** Settings that participants have in their calendars. */
const TOLD = ['startsAt', 'minutes', 'mode', 'place', 'street', 'link'] as const;
const SETTINGS = [...TOLD, 'title', 'trainer', 'language', 'seats'] as const;

type Change = { readonly session: TrainingSession; readonly facts: readonly NewFact[] };

const about = ({ id, cohortId, module }: TrainingSession) => ({ sessionId: id, cohortId, module });

const isTold = (before: TrainingSession, after: TrainingSession): boolean =>
  TOLD.some((name) => before[name] !== after[name]);

/**
 * Changes a session. No change: no facts, and the session is the same object. One that has begun keeps its time and
 * place: attendance is counted by it.
 * @throws Refusal `session-cancelled`, `session-over`
 */
export const changeSession = (before: TrainingSession, edit: SessionEdit, now: Date): Change => {
  requireHeld(before);
  const session = withEdit(before, edit);
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
    session: withCancellation(before, reason, now),
    facts: [fact(TrainingSessionCancelled, { ...about(before), reason })],
  };
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
  const people = session.enrolled.length;
  return [
    ...timeFindings(session, before, { now, firstMatching: cohort.matchingOn[0] }),
    ...findingsThatHold(
      [session.seats < people, 'fewer-seats-than-people', ['/seats'], { people }],
      [
        before !== undefined && people > 0 && isTold(before, session),
        'people-are-told',
        ['/startsAt'],
        { people },
      ],
    ),
  ];
};
