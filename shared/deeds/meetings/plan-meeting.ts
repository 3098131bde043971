import { localDateOf } from '../../domain/kernel/dates.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import {
  cancelMeeting as cancel,
  isOfTime,
  moveMeeting as move,
  type Plan,
  planMeeting as plan,
  plannedIdOf,
} from '../../domain/meetings/plan.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { meetingsOf } from '../../store/meetings.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { commitMeeting } from './commit-meeting.ts';

/** The one whose meeting it is, and the member of staff who enters it for them. */
export type Doer = { readonly role: Role; readonly enteredBy?: string };

const RETRIED = ['changed-meanwhile', 'exists-already'] as const;

const plannedSign = ({ startsAt }: Plan) =>
  ({ kind: 'contact', on: localDateOf(new Date(startsAt)) }) as const;

/** The meeting that has the id of a time, or the next id of it that is free. */
const meetingAt = async (
  pairId: string,
  startsAt: string,
  store: Store,
): Promise<{ readonly which: number; readonly before: Versioned<Meeting> | undefined }> => {
  for (let which = 1; ; which += 1) {
    const before = await store.find(meetings, plannedIdOf(pairId, startsAt, which));
    if (before === undefined || isOfTime(before.state, startsAt)) return { which, before };
  }
};

/** Plans a meeting and invites both. The same plan again is the same meeting. @throws Refusal `pair-ended`, `field-invalid` */
export const planMeeting = (
  pair: Pair,
  given: Plan,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> =>
  retryOnConflict(
    async () => {
      const { which, before } = await meetingAt(pair.id, given.startsAt, store);
      const next = plan(pair, before?.state, given, role, cause.now, { ...author, which });
      return commitMeeting(pair, before, next, { sign: plannedSign(given) }, cause, store);
    },
    undefined,
    RETRIED,
  );

/** The last day on which the two have planned to meet, but for one plan. */
const lastPlannedOn = async (
  pair: Pair,
  except: string,
  now: Date,
  store: Store,
): Promise<string | undefined> =>
  (await meetingsOf(store, pair.id))
    .flatMap(({ state }) =>
      state.id !== except && state.status === 'PLANNED' && new Date(state.startsAt) > now
        ? [localDateOf(new Date(state.startsAt))]
        : [],
    )
    .sort()
    .at(-1);

/** Moves a plan and tells both. @throws Refusal `meeting-not-planned`, `field-invalid`, `changed-meanwhile` */
export const moveMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  given: Plan,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = move(held.state, given, role, cause.now, author);
  const other = await lastPlannedOn(pair, held.state.id, cause.now, store);
  const { on: own } = plannedSign(given);
  const on = other !== undefined && other > own ? other : own;
  return commitMeeting(pair, held, next, { sign: { kind: 'replanned', on } }, cause, store);
};

/** Cancels a plan and tells both. @throws Refusal `meeting-not-planned`, `changed-meanwhile` */
export const cancelMeeting = async (
  pair: Pair,
  held: Versioned<Meeting>,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = cancel(held.state, role, cause.now, author);
  const on = await lastPlannedOn(pair, held.state.id, cause.now, store);
  return commitMeeting(pair, held, next, { sign: { kind: 'replanned', on } }, cause, store);
};
