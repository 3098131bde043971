import { type ReviewDeps, reviewWhereDue } from '../../shared/deeds/operations/review-day.ts';
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
};

/** The whole run: facts and mails, then dead letters, then once a day the look at the installation. */
export const sweepAll = async (now: Date, deps: SweepDeps & ReviewDeps & Queues): Promise<number> => {
  const { letterQueues, lettersAt, mailQueue, waiting } = deps;
  const swept = await sweep(now, deps);
  const letters = await watchLetters(letterQueues, (name) => waiting(`${lettersAt}${name}`));
  const cause = causeOfClock('sweep-outbox', deps.programmes.home.id, now);
  await reviewWhereDue(async () => ({ letters, mailQueue: await waiting(mailQueue) }), cause, deps);
  return swept;
};
