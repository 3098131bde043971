import { type Depths, type ReviewDeps, reviewWhereDue } from '../../shared/deeds/operations/review-day.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import type { Waiting } from '../../shared/runtime/queues.ts';
import { type SweepDeps, sweep } from './sweep.ts';
import { watchLetters } from './watch-letters.ts';

type Queues = {
  /** Names of the queues of dead letters, and what all their addresses begin with. */
  readonly letterQueues: readonly string[];
  readonly lettersAt: string;
  /** Address of the queue before send-mail. */
  readonly mailQueue: string;
  readonly waiting: Waiting;
  /** Asked once a day. */
  readonly backup: () => Promise<Depths['backup']>;
};

/** The whole run: facts and mails, then dead letters, then once a day the look at the installation. */
export const sweepAll = async (now: Date, deps: SweepDeps & ReviewDeps & Queues): Promise<number> => {
  const { letterQueues, lettersAt, mailQueue, waiting, backup } = deps;
  const swept = await sweep(now, deps);
  const letters = await watchLetters(letterQueues, (name) => waiting(`${lettersAt}${name}`));
  const cause = causeOfClock('sweep-outbox', deps.programmes.home.id, now);
  const look = async () => ({ letters, mailQueue: await waiting(mailQueue), backup: await backup() });
  await reviewWhereDue(look, cause, deps);
  return swept;
};
