import { WAITING } from '../../shared/asks/waiting.ts';
import { issueReports } from '../../shared/deeds/funding/monthly-report.ts';
import { serveSubscriptions } from '../../shared/deeds/subscriptions/serve-subscriptions.ts';
import { isRestricted } from '../../shared/domain/applications/application.ts';
import { release } from '../../shared/domain/follow-up/mail.ts';
import { comeDue, type Reminder } from '../../shared/domain/follow-up/reminder.ts';
import { nextDaytime } from '../../shared/domain/kernel/dates.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { releaseRound } from '../../shared/domain/rounds/round.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { settleDue } from '../../shared/store/due.ts';
import { sumOverEach } from '../../shared/store/each.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { mailMessages, reminders } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { type Change, type Store, save } from '../../shared/store/store.ts';
import { taskOpening } from '../../shared/store/tasks.ts';

export type RemindDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

/** More than a cohort of 2,000 has due in one hour; eight at a time take about a minute. */
const AT_ONCE = 5000;

/** Saves a due item with what follows from it. False where another writer has already changed one of them. */
const settle = async (
  changes: readonly Change[],
  programmeId: string,
  now: Date,
  store: Store,
): Promise<boolean> => {
  try {
    await store.commit(changes, causeOfClock('send-reminders', programmeId, now));
    return true;
  } catch (error) {
    if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'exists-already')) throw error;
    return false;
  }
};

/** The task about an application that was waited for in vain. Nobody works on somebody whose data is kept and not used. */
const unansweredTask = async (
  { programmeId, kind, aboutId }: Reminder,
  now: Date,
  store: Store,
): Promise<readonly Change[]> => {
  const { unanswered } = WAITING[kind];
  const application = await store.find(applications, aboutId);
  if (unanswered === undefined || application === undefined || isRestricted(application.state)) return [];
  const { cohortId } = application.state;
  return taskOpening({ programmeId, kind: unanswered, aboutId, cohortId }, now, store);
};

const remindDue = (now: Date, { store, programmes }: RemindDeps): Promise<number> =>
  settleDue({ store, programmes }, reminders, DUE.reminders, now, AT_ONCE, async (held) => {
    const isOpen = await WAITING[held.state.kind].isOpen(held.state, store, now);
    const { reminder, facts, isLapsed } = comeDue(held.state, isOpen, now);
    const task = isLapsed ? await unansweredTask(reminder, now, store) : [];
    const changes = [save(reminders, held, reminder, facts), ...task];
    return (await settle(changes, reminder.programmeId, now, store)) && facts.length + task.length > 0;
  });

/** Mails that waited for the morning may leave. */
const releaseMails = (now: Date, { store, programmes }: RemindDeps): Promise<number> =>
  settleDue({ store, programmes }, mailMessages, DUE.mails, now, AT_ONCE, async (held) => {
    const next = release(held.state, now);
    if (!next) return false;
    return settle([save(mailMessages, held, next.mail, next.facts)], next.mail.programmeId, now, store);
  });

/** Approved rounds whose hour has come, unless their cohort was put away. In the evening it is too late: their people would hear of it the next day. */
const releaseRounds = async (now: Date, { store, programmes }: RemindDeps): Promise<number> => {
  if (nextDaytime(now) > now) return 0;
  return settleDue({ store, programmes }, matchingRounds, DUE.publications, now, AT_ONCE, async (held) => {
    const { state: cohort } = await store.get(cohorts, held.state.cohortId);
    if (cohort.archivedAt !== undefined) return false;
    const { round, facts } = releaseRound(held.state);
    return settle([save(matchingRounds, held, round, facts)], round.programmeId, now, store);
  });
};

/** People who asked to be told when one can apply. */
const tellOpenings = (now: Date, { store, programmes }: RemindDeps): Promise<number> =>
  sumOverEach(programmes.all, ({ id }) =>
    serveSubscriptions(id, causeOfClock('send-reminders', id, now), store),
  );

/** Results of the last month, for the steering group. */
const reportMonth = (now: Date, { store, programmes }: RemindDeps): Promise<number> =>
  sumOverEach(programmes.all, (programme) =>
    issueReports(programme, causeOfClock('send-reminders', programme.id, now), store),
  );

const PARTS = [remindDue, tellOpenings, reportMonth, releaseMails, releaseRounds] as const;

/** All parts at once: they share nothing, and one that fails stops no other one. */
export const remind = (now: Date, deps: RemindDeps): Promise<number> =>
  sumOverEach(PARTS, (part) => part(now, deps), PARTS.length);
