import * as z from 'zod';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { httpLambda } from '../../shared/runtime/http.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { cohortRoutes } from './cohorts.ts';
import { decisionRoutes } from './decisions.ts';
import { explanationRoutes } from './explanations.ts';
import { oversightRoutes } from './oversight.ts';
import { pairingNoteRoutes } from './pairing-notes.ts';
import { publicationRoutes } from './publication.ts';
import { reviewRoutes } from './review.ts';
import { roundRoutes } from './rounds.ts';
import { runRoutes } from './runs.ts';
import { trainingRoutes } from './training.ts';

const env = readEnv(z.object({ TABLE_NAME: z.string(), ORIGIN_SECRET: z.string().optional() }), process.env);

export const handler = httpLambda(
  [
    ...cohortRoutes,
    ...reviewRoutes,
    ...trainingRoutes,
    ...pairingNoteRoutes,
    ...roundRoutes,
    ...publicationRoutes,
    ...runRoutes,
    ...decisionRoutes,
    ...explanationRoutes,
    ...oversightRoutes,
  ],
  {
    store: openStore(env.TABLE_NAME),
    clock: systemClock,
    originSecret: env.ORIGIN_SECRET,
    ids: ulids,
    warm: new Map(),
  },
);
