import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { jobLambda } from '../../shared/runtime/jobs.ts';
import { eventBridgePublisher } from '../../shared/runtime/publisher.ts';
import { openOutbox, openStore } from '../../shared/runtime/table.ts';
import { sweep } from './sweep.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string(), BUS_NAME: z.string() }), process.env);

export const handler = jobLambda('sweep-outbox', sweep, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  outbox: openOutbox(env.TABLE_NAME),
  publish: eventBridgePublisher(new EventBridgeClient({}), env.BUS_NAME),
  clock: systemClock,
});
