import * as z from 'zod';
import type { Cause } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { jsonLog, type Log, traceOf } from './log.ts';

/** Payload of a schedule: the job, and the planned instant. */
const ScheduledJob = z.object({ job: z.string(), at: z.iso.datetime({ offset: true }) });

/** A deed of the clock: the start of a chain of causes. */
export const causeOfClock = (job: string, programmeId: string, now: Date): Cause => ({
  now,
  actor: `system:${job}`,
  programmeId,
  correlationId: `${job}@${now.toISOString()}`,
  depth: 0,
});

/** The Lambda behind one schedule. The scheduler may fire twice or late: jobs act on everything that is due now. */
export const jobLambda =
  <Deps extends { readonly clock: Clock }>(
    job: string,
    run: (now: Date, deps: Deps) => Promise<number>,
    deps: Deps,
    log: Log = jsonLog,
  ) =>
  async (payload: unknown): Promise<void> => {
    const tick = ScheduledJob.parse(payload);
    if (tick.job !== job) throw new Error(`${job} was started as ${tick.job}.`);
    try {
      const count = await run(deps.clock.now(), deps);
      log('info', 'job done', { code: job, count });
    } catch (error) {
      log('error', 'job failed', { code: job, error: traceOf(error) });
      throw error;
    }
  };
