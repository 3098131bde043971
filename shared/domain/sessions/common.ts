import { isWorkingDay, localDateOf, localHourOf } from '../kernel/dates.ts';
import { type Finding, findingsThatHold } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isInSchoolHolidays } from '../programme/school-holidays.ts';
import type { CancelReason } from './cancel-reasons.ts';

/** The part in which training sessions and joint sessions are alike. */
type AnySession = {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  /** Rises with every change that people are told. */
  readonly revision: number;
  readonly cancelled?: { readonly at: string; readonly reason: CancelReason } | undefined;
};

export const hasBegun = ({ startsAt }: Pick<AnySession, 'startsAt'>, now: Date): boolean =>
  now >= new Date(startsAt);

/** @throws Refusal `session-cancelled` */
export const requireHeld = ({ id, cancelled }: Pick<AnySession, 'id' | 'cancelled'>): void => {
  if (cancelled !== undefined) throw new Refusal('session-cancelled', `${id} is cancelled.`);
};

/** @throws Refusal `session-over` */
export const requireAhead = (session: Pick<AnySession, 'id' | 'startsAt'>, now: Date): void => {
  if (hasBegun(session, now)) throw new Refusal('session-over', `${session.id} has started.`);
};

/** The session with changed settings: `undefined` leaves one as it is, and `null` removes it. */
export const withEdit = <Session extends Pick<AnySession, 'startsAt'>>(
  before: Session,
  edit: Readonly<Record<string, unknown>>,
): Session => {
  const defined = Object.entries(edit).filter(([, value]) => value !== undefined);
  const next = Object.entries({ ...before, ...Object.fromEntries(defined) });
  const session = Object.fromEntries(next.filter(([, value]) => value !== null)) as Session;
  return { ...session, startsAt: new Date(session.startsAt).toISOString() };
};

export const withCancellation = <Session extends AnySession>(
  before: Session,
  reason: CancelReason,
  now: Date,
): Session => ({
  ...before,
  revision: before.revision + 1,
  cancelled: { at: now.toISOString(), reason },
});

const EARLIEST = 8;
const LATEST = 21;

/** Whether it begins before eight or ends after nine in the evening. */
export const isAtOddHours = ({ startsAt, minutes }: Pick<AnySession, 'startsAt' | 'minutes'>): boolean => {
  const start = new Date(startsAt);
  const lastMinute = new Date(start.getTime() + (minutes - 1) * 60_000);
  return (
    localHourOf(start) < EARLIEST || localHourOf(lastMinute) >= LATEST || localHourOf(lastMinute) < EARLIEST
  );
};

/** Remarks on the time of a session. Of a changed one only those that the change brings. */
export const timeFindings = (
  session: AnySession,
  before: AnySession | undefined,
  { now, firstMatching }: { readonly now: Date; readonly firstMatching?: string | undefined },
): readonly Finding[] => {
  const day = localDateOf(new Date(session.startsAt));
  const isMoved = session.startsAt !== before?.startsAt;
  const isElsewhen = isMoved || session.minutes !== before.minutes;
  return findingsThatHold(
    [isMoved && new Date(session.startsAt) <= now, 'session-in-past', ['/startsAt']],
    [isMoved && firstMatching !== undefined && day >= firstMatching, 'session-after-matching', ['/startsAt']],
    [isMoved && !isWorkingDay(day), 'day-off', ['/startsAt']],
    [isMoved && isInSchoolHolidays(day), 'school-holidays', ['/startsAt']],
    [isElsewhen && isAtOddHours(session), 'outside-working-hours', ['/startsAt', '/minutes']],
  );
};
