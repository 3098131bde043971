import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { openFactLog, openStore } from '../../shared/runtime/table.ts';
import { rebuild } from './rebuild.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);
const deps = {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  log: openFactLog(env.TABLE_NAME),
  clock: systemClock,
};

export const handler = (asked: unknown) => rebuild(asked, deps);
