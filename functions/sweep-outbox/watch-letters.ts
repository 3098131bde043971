import { jsonLog, LETTERS_WAITING, type Log, SWEPT } from '../../shared/runtime/log.ts';
import type { Waiting } from '../../shared/runtime/queues.ts';

/** Dead letters of one queue. */
type LettersIn = { readonly queue: string; readonly count: number };

/**
 * Logs each queue in which dead letters wait, and that the sweep has come to its end: alarms count these lines. A queue costs nothing
 * while it is empty, and an alarm for each would cost more than all the rest of an idle month.
 * @returns the queues in which letters wait
 */
export const watchLetters = async (
  queues: readonly string[],
  waiting: Waiting,
  log: Log = jsonLog,
): Promise<readonly LettersIn[]> => {
  const counts = await Promise.all(queues.map(async (queue) => ({ queue, count: await waiting(queue) })));
  const full = counts.filter(({ count }) => count > 0);
  for (const each of full) log('error', LETTERS_WAITING, each);
  log('info', SWEPT, { count: counts.length });
  return full;
};
