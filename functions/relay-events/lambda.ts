import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventBridgePublisher } from '../../shared/runtime/publisher.ts';
import { openOutbox } from '../../shared/runtime/table.ts';
import { relay } from './relay.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string(), BUS_NAME: z.string() }), process.env);
const deps = {
  outbox: openOutbox(env.TABLE_NAME),
  publish: eventBridgePublisher(new EventBridgeClient({}), env.BUS_NAME),
  clock: systemClock,
};

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => relay(event, deps);
