import type { Reminder, ReminderKind } from '../domain/follow-up/reminder.ts';
import type { TaskKind } from '../domain/follow-up/task.ts';
import type { Programmes } from '../domain/programme/catalogue.ts';
import type { Cause, Store } from '../store/store.ts';
import { answerProposalWaiting } from './answer-proposal/waiting.ts';
import { answerQuestionWaiting } from './answer-question/waiting.ts';
import { answerSessionsWaiting } from './answer-sessions/waiting.ts';
import { answerSurveyWaiting } from './answer-survey/waiting.ts';
import { attendTrainingWaiting } from './attend-training/waiting.ts';
import { chooseSessionWaiting } from './choose-session/waiting.ts';
import { completeProfileWaiting } from './complete-profile/waiting.ts';
import { confirmWaiting } from './confirm/waiting.ts';
import { raiseCapacityWaiting } from './raise-capacity/waiting.ts';

export type LapseDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly causeIn: (programmeId: string) => Cause;
};

/** The course of a request that nobody has answered. */
export type Waiting = {
  /** True while the request is unanswered. A deleted subject counts as answered. */
  isOpen(reminder: Reminder, store: Store, now: Date): Promise<boolean>;
  /** The coordinator's task once the wait is over, about the same object as the reminder. */
  readonly unanswered?: TaskKind;
  /** Ends the requests whose time is over, and answers how many there were. */
  lapse?(now: Date, deps: LapseDeps): Promise<number>;
};

/** By kind of reminder: the clock's half of each ask, without its pages, so that a job does not carry them. */
export const WAITING: Readonly<Record<ReminderKind, Waiting>> = {
  CONFIRM_APPLICATION: confirmWaiting,
  ANSWER_QUESTION: answerQuestionWaiting,
  COMPLETE_PROFILE: completeProfileWaiting,
  CHOOSE_SESSION: chooseSessionWaiting,
  RAISE_CAPACITY: raiseCapacityWaiting,
  ANSWER_PROPOSAL: answerProposalWaiting,
  ATTEND_TRAINING: attendTrainingWaiting,
  ANSWER_SURVEY: answerSurveyWaiting,
  ANSWER_SESSIONS: answerSessionsWaiting,
};
