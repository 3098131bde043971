import * as z from 'zod';
import { jsonLog, type Log } from '../../shared/runtime/log.ts';
import { type Ends, type Report, redrive } from './redrive.ts';

/** The order of an operator. Without `apply` nothing is sent; without a queue all are looked at. */
const Order = z.strictObject({ queue: z.string().max(80).optional(), apply: z.boolean().default(false) });

export type Outcome = { readonly applied: boolean; readonly queues: readonly Report[] };

/** Carries an order out, and answers with what became of the letters, or would. Bodies are neither logged nor shown. */
export const handleOrder = async (payload: unknown, ends: Ends, log: Log = jsonLog): Promise<Outcome> => {
  const { apply: applies, queue } = Order.parse(payload ?? {});
  const queues = await redrive({ applies, queue }, ends);
  for (const report of queues)
    log('info', applies ? 'letters are redriven' : 'letters would be redriven', {
      queue: report.queue,
      count: report.sent + report.dropped,
    });
  return { applied: applies, queues };
};
