import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { isHeld, type Meeting } from '../../domain/meetings/meeting.ts';
import { isPlannedFor } from '../../domain/meetings/plan.ts';
import {
  confirmMeeting as confirm,
  confirmBySilence,
  correctMeeting as correct,
  correctReport as correctTold,
  dismissMeeting as dismiss,
  disputeMeeting as dispute,
  meetingIdOf,
  type Report,
  reportMeeting as report,
} from '../../domain/meetings/report.ts';
import type { Sign } from '../../domain/pairs/health.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleWatched } from '../../store/due.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { meetingsOf } from '../../store/meetings.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { taskOpening, taskSettling } from '../../store/tasks.ts';
import { commitMeeting } from './commit-meeting.ts';
import type { Doer } from './plan-meeting.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** The report of a day, or else a plan for it; and the id of the day that is free. */
const meetingOn = async (
  pair: Pair,
  heldOn: string,
  store: Store,
): Promise<{ readonly which: number; readonly before: Versioned<Meeting> | undefined }> => {
  let which = 1;
  for (; ; which += 1) {
    const told = await store.find(meetings, meetingIdOf(pair.id, heldOn, which));
    if (told === undefined) break;
    // A report that was corrected is of another day by now.
    if ('heldOn' in told.state && told.state.heldOn === heldOn) return { which, before: told };
  }
  const all = await meetingsOf(store, pair.id);
  const listed =
    all.find(({ state }) => 'heldOn' in state && state.heldOn === heldOn) ??
    all.find(({ state }) => isPlannedFor(state, heldOn));
  // The index may lag behind.
  return { which, before: listed && (await store.get(meetings, listed.state.id)) };
};

/**
 * Reports a meeting. Two who report the same day report one meeting: the second confirms it.
 * @throws Refusal `field-invalid`, `changed-meanwhile` where others never pause
 */
export const reportMeeting = (
  pair: Pair,
  given: Report,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> =>
  retryOnConflict(
    async () => {
      const { which, before } = await meetingOn(pair, given.heldOn, store);
      const next = report(pair, before?.state, given, role, cause.now, { ...author, which });
      const { heldOn: on, mood } = given;
      const sign: Sign =
        next.meeting.status === 'REPORTED' ? { kind: 'met', on, role, mood } : { kind: 'mood', role, mood };
      return commitMeeting(pair, before, next, { sign }, cause, store);
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );

/** One day has one meeting. @throws Refusal `field-invalid` where another meeting of the pair counts for that day, or will */
const requireFreeDay = async (pair: Pair, { id }: Meeting, heldOn: string, store: Store): Promise<void> => {
  const all = await meetingsOf(store, pair.id);
  if (all.some(({ state }) => state.id !== id && isHeld(state) && state.heldOn === heldOn))
    throw new Refusal('field-invalid', `${pair.id} has another meeting on ${heldOn}.`, [
      { pointer: '/heldOn', code: 'day-told' },
    ]);
};

/**
 * The other one puts a report right, which then waits for the one who told of it first.
 * @throws Refusal as the domain's, `field-invalid` for the day of another meeting, `changed-meanwhile`
 */
export const correctReport = async (
  pair: Pair,
  held: Versioned<Meeting>,
  given: Report,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = correctTold(pair, held.state, given, role, cause.now, author);
  await requireFreeDay(pair, held.state, given.heldOn, store);
  return commitMeeting(pair, held, next, { sign: { kind: 'contact', on: given.heldOn } }, cause, store);
};

/** The task about a dispute ends with it, unless the pair has another one. */
const disputeSettling = async (
  pair: Pair,
  { id, status }: Meeting,
  { now, actor }: Pick<Cause, 'now' | 'actor'>,
  store: Store,
): Promise<readonly Change[]> => {
  if (status !== 'DISPUTED') return [];
  const all = await meetingsOf(store, pair.id);
  return all.some(({ state }) => state.id !== id && state.status === 'DISPUTED')
    ? []
    : taskSettling({ kind: 'MEETING_DISPUTED', aboutId: pair.id }, actor, now, store);
};

/** @throws Refusal `already-done`, `meeting-not-reported`, `meeting-dismissed`, `changed-meanwhile` */
export const confirmMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  { role, mood, ...author }: Doer & { readonly mood?: number | undefined },
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = confirm(held.state, role, cause.now, { mood, ...author });
  const heldOn = 'heldOn' in held.state ? held.state.heldOn : '';
  const sign: Sign =
    held.state.status === 'DISPUTED' ? { kind: 'met', on: heldOn, role, mood } : { kind: 'mood', role, mood };
  const more = await disputeSettling(pair, held.state, cause, store);
  return commitMeeting(pair, held, next, { sign, more }, cause, store);
};

const lastMetOn = async (pair: Pair, except: string, store: Store): Promise<string | undefined> =>
  (await meetingsOf(store, pair.id))
    .flatMap(({ state }) => (state.id !== except && isHeld(state) ? [state.heldOn] : []))
    .sort()
    .at(-1);

/** A dispute is a task for a coordinator. @throws Refusal as the domain's, `changed-meanwhile` */
export const disputeMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = dispute(held.state, role, cause.now, author);
  if (next.facts.length === 0) return held;
  const { programmeId, cohortId, id: aboutId } = pair;
  const more = await taskOpening(
    { programmeId, cohortId, kind: 'MEETING_DISPUTED', aboutId },
    cause.now,
    store,
  );
  const sign: Sign = { kind: 'unmet', lastMetOn: await lastMetOn(pair, held.state.id, store) };
  return commitMeeting(pair, held, next, { sign, more }, cause, store);
};

/** A coordinator's correction counts at once. @throws Refusal `field-invalid`, `meeting-not-reported`, `changed-meanwhile` */
export const correctMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  given: Omit<Report, 'mood'>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = correct(pair, held.state, given, cause.now, { enteredBy: cause.actor });
  if (next.facts.length > 0) await requireFreeDay(pair, held.state, given.heldOn, store);
  const sign: Sign = isHeld(held.state)
    ? { kind: 'contact', on: given.heldOn }
    : { kind: 'met', on: given.heldOn };
  const more = await disputeSettling(pair, held.state, cause, store);
  return commitMeeting(pair, held, next, { sign, more }, cause, store);
};

/** A coordinator finds that it did not take place. @throws Refusal `meeting-not-reported`, `changed-meanwhile` */
export const dismissMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = dismiss(held.state, cause.now, { enteredBy: cause.actor });
  const sign: Sign | undefined = isHeld(held.state)
    ? { kind: 'unmet', lastMetOn: await lastMetOn(pair, held.state.id, store) }
    : undefined;
  const more = await disputeSettling(pair, held.state, cause, store);
  return commitMeeting(pair, held, next, { sign, more }, cause, store);
};

/** Confirms the reports to which nobody has objected in time, and answers how many there were. */
export const confirmSilently = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleWatched(deps, meetings, 'REPORT', now, AT_ONCE, async (held) => {
    try {
      const { meeting, facts } = confirmBySilence(held.state, now);
      await deps.store.commit([save(meetings, held, meeting, facts)], causeIn(meeting.programmeId));
      return true;
    } catch (error) {
      // Somebody answered in the last second; the next run handles the result.
      if (!isRefusal(error)) throw error;
      return false;
    }
  });
