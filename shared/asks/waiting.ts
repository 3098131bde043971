import type { Reminder, ReminderKind } from '../domain/follow-up/reminder.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import type { Cause, Store } from '../store/store.ts';
import { answerProposalWaiting } from './answer-proposal/waiting.ts';
import { attendTrainingWaiting } from './attend-training/waiting.ts';
import { confirmWaiting } from './confirm/waiting.ts';

export type LapseDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly causeIn: (programmeId: string) => Cause;
};

/** The course of a request that nobody has answered. */
export type Waiting = {
  /** True while the request is unanswered. A deleted subject counts as answered. */
  isOpen(reminder: Reminder, store: Store, now: Date): Promise<boolean>;
  /** Ends the requests whose time is over, and answers how many there were. */
  lapse?(now: Date, deps: LapseDeps): Promise<number>;
};

/** By kind of reminder: the clock's half of each ask, without its pages, so that a job does not carry them. */
export const WAITING: Readonly<Record<ReminderKind, Waiting>> = {
  CONFIRM_APPLICATION: confirmWaiting,
  ANSWER_PROPOSAL: answerProposalWaiting,
  ATTEND_TRAINING: attendTrainingWaiting,
};
