import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { jobLambda } from '../../shared/runtime/jobs.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { startDueRounds } from './start.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);

export const handler = jobLambda('start-due-rounds', startDueRounds, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
  ids: ulids,
});
