import type { MailMessage } from '../../domain/follow-up/mail.ts';
import { dueAtOf } from '../../domain/follow-up/task.ts';
import { addDays, instantAt, localDateOf, localHourOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import {
  type DayReview,
  dayReviewId,
  FORGOTTEN_DAYS,
  type Looked,
  reviewDay,
} from '../../domain/operations/day-review.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { COLLECTION, DUE } from '../../store/indexes.ts';
import { mailMessages, TASK_STATES, tasks } from '../../store/kinds/follow-up.ts';
import { dayReviews } from '../../store/kinds/operations.ts';
import { retentionRuns } from '../../store/kinds/privacy.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, create, type Outbox, type Store } from '../../store/store.ts';

/** The hour in Finland from which on a day is looked at: before the office opens. */
const FROM_HOUR = 7;
const MINUTE = 60_000;
/** The relay, then the sweeper have had their turn. */
const LATE_FACT_MINUTES = 10;
const LATE_MAIL_MINUTES = 60;
/** Enough to say that something is wrong. */
const MOST = 1_000;

export type ReviewDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly outbox: Pick<Outbox, 'waiting'>;
  readonly stage: string;
  readonly drilledOn?: string | undefined;
};

/** Depths of queues as the sweeper has found them. */
export type Depths = {
  readonly letters: readonly Looked['letters'][number][];
  readonly mailQueue: number;
  readonly backup?: Looked['backup'];
};

const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Mails of one Finnish day: its instants begin on two days of the clock by which they are listed. */
const loadMails = async (programmeId: string, day: string, store: Store): Promise<readonly MailMessage[]> => {
  const [from, until] = [
    instantAt(day, '00:00').toISOString(),
    instantAt(addDays(day, 1), '00:00').toISOString(),
  ];
  const listed = await Promise.all(
    [addDays(day, -1), day].map((prefix) =>
      listAll(store, mailMessages, COLLECTION.mails(programmeId), { prefix }),
    ),
  );
  return listed
    .flat()
    .flatMap(({ state }) => (state.createdAt >= from && state.createdAt < until ? [state] : []));
};

const FATES: Readonly<Record<MailMessage['state']['status'], keyof Looked['mails'] | undefined>> = {
  READY: 'waiting',
  CLAIMED: 'waiting',
  SENDING: 'waiting',
  HELD: 'waiting',
  SENT: 'left',
  DELIVERED: 'left',
  COMPLAINED: 'left',
  RETURNED: 'cameBack',
  BOUNCED: 'cameBack',
  FAILED: 'leftOut',
  SUPPRESSED: 'leftOut',
  BUNDLED: undefined,
};

const countMails = (mails: readonly MailMessage[]): Looked['mails'] => {
  const counts = { left: 0, waiting: 0, cameBack: 0, leftOut: 0 };
  for (const { state } of mails) {
    const fate = FATES[state.status];
    if (fate !== undefined) counts[fate] += 1;
  }
  return counts;
};

/** One programme's part of what is looked at. */
const lookAt = async (programmeId: string, now: Date, store: Store) => {
  const today = localDateOf(now);
  const [open, late, written, run] = await Promise.all([
    listAll(store, tasks, COLLECTION.tasks(programmeId), { prefix: TASK_STATES.open }),
    store.due(DUE.mails(programmeId), minutesBefore(now, LATE_MAIL_MINUTES), MOST),
    loadMails(programmeId, addDays(today, -1), store),
    store.find(retentionRuns, programmeId),
  ]);
  const overdueBy = (days: number): number => {
    const instant = minutesBefore(now, days * 1440).toISOString();
    return open.filter(({ state }) => dueAtOf(state) < instant).length;
  };
  const ofKind = (kind: string): number => open.filter(({ state }) => state.kind === kind).length;
  const { day = today, endedAt } = run?.state ?? {};
  return {
    factsAside: ofKind('FACT_QUARANTINED'),
    mailsHeld: ofKind('MAIL_UNSURE'),
    // One that SES does not take is tried again and again, and has its task.
    mailsLate:
      late.filter((each) => each.as(mailMessages).state.state.status === 'READY').length +
      ofKind('MAIL_DELAYED'),
    tasks: { open: open.length, overdue: overdueBy(0), forgotten: overdueBy(FORGOTTEN_DAYS) },
    // A run that has not ended has done no more than the day before.
    removedOn: run === undefined ? undefined : endedAt === undefined ? addDays(day, -1) : day,
    mails: countMails(written),
  };
};

/**
 * Looks at the whole installation, once a day from seven in the morning. The review is a fact of the programme at the bare host.
 * @returns undefined where the day has its review
 */
export const reviewWhereDue = async (
  depths: () => Promise<Depths>,
  cause: Cause,
  { store, programmes, outbox, stage, drilledOn }: ReviewDeps,
): Promise<DayReview | undefined> => {
  const { now } = cause;
  const day = localDateOf(now);
  if (localHourOf(now) < FROM_HOUR || (await store.find(dayReviews, dayReviewId(day)))) return undefined;
  const parts = await Promise.all(programmes.all.map(({ id }) => lookAt(id, now, store)));
  const totalOf = (count: (part: (typeof parts)[number]) => number): number => sum(parts.map(count));
  const [removedOn] = parts.flatMap((part) => part.removedOn ?? []).sort();
  const { letters, mailQueue, backup } = await depths();
  const looked: Looked = {
    letters: [...letters],
    mailQueue,
    factsLate: (await outbox.waiting(minutesBefore(now, LATE_FACT_MINUTES), MOST)).length,
    factsAside: totalOf((part) => part.factsAside),
    mailsLate: totalOf((part) => part.mailsLate),
    mailsHeld: totalOf((part) => part.mailsHeld),
    tasks: {
      open: totalOf((part) => part.tasks.open),
      overdue: totalOf((part) => part.tasks.overdue),
      forgotten: totalOf((part) => part.tasks.forgotten),
    },
    mails: {
      left: totalOf((part) => part.mails.left),
      waiting: totalOf((part) => part.mails.waiting),
      cameBack: totalOf((part) => part.mails.cameBack),
      leftOut: totalOf((part) => part.mails.leftOut),
    },
    ...(removedOn === undefined ? {} : { removedOn }),
    ...(drilledOn === undefined ? {} : { drilledOn }),
    ...(backup === undefined ? {} : { backup }),
  };
  const { review, facts } = reviewDay(looked, { programmeId: cause.programmeId, stage, day }, now);
  try {
    await store.commit([create(dayReviews, review, facts)], cause);
  } catch (error) {
    // A second sweep at the same time.
    if (!isRefusal(error, 'exists-already')) throw error;
  }
  return review;
};
