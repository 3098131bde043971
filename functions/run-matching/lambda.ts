import * as z from 'zod';
import { MatchingRoundRequested } from '../../events/rounds.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventLambda } from '../../shared/runtime/events.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { run } from './run.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);

export const handler = eventLambda([MatchingRoundRequested], run, {
  store: openStore(env.TABLE_NAME),
  clock: systemClock,
});
