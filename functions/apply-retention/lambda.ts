import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { jobLambda } from '../../shared/runtime/jobs.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { applyRetention } from './apply.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);

export const handler = jobLambda('apply-retention', applyRetention, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
});
