import { release } from '../../shared/domain/follow-up/mail.ts';
import { comeDue, type Reminder } from '../../shared/domain/follow-up/reminder.ts';
import { nextDaytime } from '../../shared/domain/kernel/dates.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { releaseRound } from '../../shared/domain/rounds/round.ts';
import { enrolmentIdOf } from '../../shared/domain/sessions/training.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { mailMessages, reminders } from '../../shared/store/kinds/follow-up.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { matchingRounds } from '../../shared/store/kinds/rounds.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { type Change, type Store, save } from '../../shared/store/store.ts';

export type RemindDeps = { readonly store: Store; readonly clock: Clock };

const AT_ONCE = 200;

/** Whether what somebody was asked for is still missing. What is gone is not missing any more. */
const isStillWaiting = async (reminder: Reminder, store: Store, now: Date): Promise<boolean> => {
  switch (reminder.kind) {
    case 'CONFIRM_APPLICATION':
      return (await store.find(applications, reminder.aboutId, now))?.state.status === 'SUBMITTED';
    case 'ANSWER_PROPOSAL': {
      const status = (await store.find(pairs, reminder.aboutId))?.state.status;
      return status === 'PROPOSED' || status === 'HALF_ACCEPTED';
    }
    case 'ATTEND_TRAINING': {
      const session = await store.find(trainingSessions, reminder.aboutId);
      const [applicationId] = reminder.applicationIds;
      const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(applicationId ?? ''));
      return (
        session !== undefined &&
        now < new Date(session.state.startsAt) &&
        enrolment?.state.seats[session.state.module] === session.state.id
      );
    }
  }
};

/** Saves what has come due. Whoever moved it on meanwhile has seen to it. */
const settle = async (change: Change, programmeId: string, now: Date, store: Store): Promise<boolean> => {
  try {
    await store.commit([change], causeOfClock('send-reminders', programmeId, now));
    return true;
  } catch (error) {
    if (!isRefusal(error, 'changed-meanwhile')) throw error;
    return false;
  }
};

const remindDue = async (now: Date, store: Store): Promise<number> => {
  let told = 0;
  for (const held of await store.due(reminders, DUE.reminders, now, AT_ONCE)) {
    const { reminder, facts } = comeDue(held.state, await isStillWaiting(held.state, store, now), now);
    if (await settle(save(reminders, held, reminder, facts), reminder.programmeId, now, store))
      told += facts.length;
  }
  return told;
};

/** Mails that waited for the morning may leave. */
const releaseMails = async (now: Date, store: Store): Promise<number> => {
  let released = 0;
  for (const held of await store.due(mailMessages, DUE.mails, now, AT_ONCE)) {
    const next = release(held.state, now);
    if (
      next &&
      (await settle(save(mailMessages, held, next.mail, next.facts), next.mail.programmeId, now, store))
    )
      released += 1;
  }
  return released;
};

/** Approved rounds whose hour has come. In the evening it is too late: their people would hear of it the next day. */
const releaseRounds = async (now: Date, store: Store): Promise<number> => {
  if (nextDaytime(now) > now) return 0;
  let released = 0;
  for (const held of await store.due(matchingRounds, DUE.publications, now)) {
    const { round, facts } = releaseRound(held.state);
    if (await settle(save(matchingRounds, held, round, facts), round.programmeId, now, store)) released += 1;
  }
  return released;
};

export const remind = async (now: Date, { store }: RemindDeps): Promise<number> =>
  (await remindDue(now, store)) + (await releaseMails(now, store)) + (await releaseRounds(now, store));
