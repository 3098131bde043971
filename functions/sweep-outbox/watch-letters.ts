import { jsonLog, LETTERS_WAITING, type Log, SWEPT } from '../../shared/runtime/log.ts';
import type { Waiting } from '../../shared/runtime/queues.ts';

/**
 * Logs each queue in which dead letters wait, and that the sweep has come to its end: alarms count these lines. A queue costs nothing
 * while it is empty, and an alarm for each would cost more than all the rest of an idle month.
 */
export const watchLetters = async (
  queues: readonly string[],
  waiting: Waiting,
  log: Log = jsonLog,
): Promise<void> => {
  const counts = await Promise.all(queues.map(async (queue) => ({ queue, count: await waiting(queue) })));
  for (const { queue, count } of counts) if (count > 0) log('error', LETTERS_WAITING, { queue, count });
  log('info', SWEPT, { count: counts.length });
};
