import { localDateOf } from '../../domain/kernel/dates.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import {
  cancelMeeting as cancel,
  moveMeeting as move,
  type Plan,
  planMeeting as plan,
  plannedIdOf,
} from '../../domain/meetings/plan.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { meetings } from '../../store/kinds/meetings.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { RequestCause, Store, Versioned } from '../../store/store.ts';
import { commitMeeting } from './commit-meeting.ts';

/** The one whose meeting it is, and the member of staff who enters it for them. */
export type Doer = { readonly role: Role; readonly enteredBy?: string };

const RETRIED = ['changed-meanwhile', 'exists-already'] as const;

const plannedSign = ({ startsAt }: Plan) =>
  ({ kind: 'contact', on: localDateOf(new Date(startsAt)) }) as const;

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
      const before = await store.find(meetings, plannedIdOf(pair.id, given.startsAt));
      const next = plan(pair, before?.state, given, role, cause.now, author);
      return commitMeeting(pair, before, next, { sign: plannedSign(given) }, cause, store);
    },
    undefined,
    RETRIED,
  );

/** Moves a plan and tells both. @throws Refusal `meeting-not-planned`, `field-invalid`, `changed-meanwhile` */
export const moveMeeting = (
  pair: Pair,
  held: Versioned<Meeting>,
  given: Plan,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> => {
  const next = move(held.state, given, role, cause.now, author);
  return commitMeeting(pair, held, next, { sign: plannedSign(given) }, cause, store);
};

/** Cancels a plan and tells both. @throws Refusal `meeting-not-planned`, `changed-meanwhile` */
export const cancelMeeting = (
  pair: Pair,
  held: Versioned<Meeting>,
  { role, ...author }: Doer,
  cause: RequestCause,
  store: Store,
): Promise<Versioned<Meeting>> =>
  commitMeeting(pair, held, cancel(held.state, role, cause.now, author), {}, cause, store);
