import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { backupOf } from '../../shared/runtime/backups.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { jobLambda } from '../../shared/runtime/jobs.ts';
import { eventBridgePublisher } from '../../shared/runtime/publisher.ts';
import { sqsWaiting } from '../../shared/runtime/queues.ts';
import { openOutbox, openStore } from '../../shared/runtime/table.ts';
import { sweepAll } from './sweep-all.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    BUS_NAME: z.string(),
    /** Names with a space between them. */
    LETTER_QUEUES: z.string(),
    LETTERS_AT: z.url(),
    MAIL_QUEUE: z.url(),
    STAGE: z.string(),
    DRILLED_ON: z.iso.date().optional(),
  }),
  process.env,
);

export const handler = jobLambda('sweep-outbox', sweepAll, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  outbox: openOutbox(env.TABLE_NAME),
  publish: eventBridgePublisher(new EventBridgeClient({}), env.BUS_NAME),
  clock: systemClock,
  letterQueues: env.LETTER_QUEUES.split(' '),
  lettersAt: env.LETTERS_AT,
  mailQueue: env.MAIL_QUEUE,
  waiting: sqsWaiting(),
  backup: () => backupOf(env.TABLE_NAME),
  stage: env.STAGE,
  drilledOn: env.DRILLED_ON,
});
