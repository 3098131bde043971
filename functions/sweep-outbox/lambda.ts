import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { jobLambda } from '../../shared/runtime/jobs.ts';
import { eventBridgePublisher } from '../../shared/runtime/publisher.ts';
import { sqsWaiting } from '../../shared/runtime/queues.ts';
import { openOutbox, openStore } from '../../shared/runtime/table.ts';
import { type SweepDeps, sweep } from './sweep.ts';
import { watchLetters } from './watch-letters.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    BUS_NAME: z.string(),
    /** Names with a space between them, and what all their addresses begin with. */
    LETTER_QUEUES: z.string(),
    LETTERS_AT: z.url(),
  }),
  process.env,
);

const waiting = sqsWaiting(env.LETTERS_AT);

const sweepAll = async (now: Date, deps: SweepDeps): Promise<number> => {
  const swept = await sweep(now, deps);
  await watchLetters(env.LETTER_QUEUES.split(' '), waiting);
  return swept;
};

export const handler = jobLambda('sweep-outbox', sweepAll, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  outbox: openOutbox(env.TABLE_NAME),
  publish: eventBridgePublisher(new EventBridgeClient({}), env.BUS_NAME),
  clock: systemClock,
});
