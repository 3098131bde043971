import * as z from 'zod';
import { metricTriggers } from '../../shared/domain/funding/metric.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventLambda } from '../../shared/runtime/events.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { track } from './track.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);

export const handler = eventLambda(metricTriggers(), track, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
});
