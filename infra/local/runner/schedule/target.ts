import { randomUUID } from 'node:crypto';
import { setTimeout as nap } from 'node:timers/promises';
import * as z from 'zod';
import type { DeadLetters, Lambdas } from '../parts.ts';

/** The target of a schedule. */
export type Target = {
  /** Invokes the target for the planned instant; an undelivered event ends in the schedule's queue. */
  deliver(
    scheduledAt: Date,
    to: {
      lambdas: Pick<Lambdas, 'invokeAsync'>;
      deadLetters: Pick<DeadLetters, 'add'>;
      log: (line: string) => void;
    },
  ): Promise<void>;
};

const TargetProperties = z.object({
  Arn: z.string(),
  Input: z.string().default('{}'),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.coerce.number().optional() }).default({}),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});

/** Retries that AWS spreads over a day would only repeat the same refusal here. */
const MOST_RETRIES = 3;

/** Reads the `Target` of a schedule. @throws where it is not one */
export const targetOf = (properties: unknown, scheduleArn: string): Target => {
  const target = TargetProperties.parse(properties);
  const retries = Math.min(target.RetryPolicy.MaximumRetryAttempts ?? MOST_RETRIES, MOST_RETRIES);

  return {
    async deliver(scheduledAt, { lambdas, deadLetters, log }) {
      const executionId = randomUUID();
      for (let attempt = 1; ; attempt += 1) {
        const payload: unknown = JSON.parse(
          withContext(target.Input, {
            'scheduled-time': scheduledAt.toISOString().replace('.000Z', 'Z'),
            'schedule-arn': scheduleArn,
            'execution-id': executionId,
            'attempt-number': String(attempt),
          }),
        );
        try {
          return await lambdas.invokeAsync(target.Arn, payload);
        } catch (error) {
          const errorMessage = error instanceof Error ? error.message : String(error);
          if (attempt <= retries) {
            await nap(50 * attempt);
            continue;
          }
          log(`schedule ${scheduleArn}: not delivered: ${errorMessage}`);
          const queueArn = target.DeadLetterConfig?.Arn;
          if (queueArn !== undefined)
            deadLetters.add({ queueArn, source: 'schedule', functionArn: target.Arn, errorMessage, payload });
          return;
        }
      }
    },
  };
};

const withContext = (input: string, context: Record<string, string>): string =>
  Object.entries(context).reduce(
    (text, [name, value]) => text.replaceAll(`<aws.scheduler.${name}>`, value),
    input,
  );
