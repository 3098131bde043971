import * as z from 'zod';
import { MatchingRoundReleased } from '../../events/rounds.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { eventLambda } from '../../shared/runtime/events.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { publish } from './publish.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string() }), process.env);

export const handler = eventLambda([MatchingRoundReleased], publish, {
  store: openStore(env.TABLE_NAME),
  clock: systemClock,
  ids: ulids,
});
