import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { httpLambda } from '../../shared/runtime/http/edge.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { financeRoutes } from './routes.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string(), ORIGIN_SECRET: z.string().optional() }), process.env);

export const handler = httpLambda(financeRoutes, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
  ids: ulids,
  originSecret: env.ORIGIN_SECRET,
});
