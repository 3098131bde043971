import * as z from 'zod';
import { RECOUNT_TRIGGERS } from '../../shared/domain/funding/triggers.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventLambda } from '../../shared/runtime/events.ts';
import { openFactLog, openStore } from '../../shared/runtime/table.ts';
import { rebuild } from './rebuild.ts';
import { recount } from './recount.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);
const deps = {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  log: openFactLog(env.TABLE_NAME),
  clock: systemClock,
};

const onFact = eventLambda(RECOUNT_TRIGGERS, recount, deps);

type FactEvent = Parameters<typeof onFact>[0];
const isFact = (asked: unknown): asked is FactEvent =>
  typeof asked === 'object' && asked !== null && 'detail-type' in asked;

/** A fact of the bus, or the wish of an operator. */
export const handler = (asked: unknown) => (isFact(asked) ? onFact(asked) : rebuild(asked, deps));
