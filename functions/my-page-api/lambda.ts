import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { refusalPageOf } from '../../shared/pages/refusal-page.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { httpLambda } from '../../shared/runtime/http/edge.ts';
import { fingerprintKeysFrom, sessionKeysFrom } from '../../shared/runtime/keys.ts';
import { openDoor } from '../../shared/runtime/open-door.ts';
import { keysOf } from '../../shared/runtime/secret.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { myPageRoutes } from './routes.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    ORIGIN_SECRET: z.string().optional(),
    FINGERPRINT_SECRET_ARN: z.string(),
    WEB_ORIGIN: z.url(),
    MAIL_REPLY_TO: z.string().optional(),
  }),
  process.env,
);

const keysFrom = (secret: string) => ({ ...fingerprintKeysFrom(secret), ...sessionKeysFrom(secret) });

export const handler = httpLambda(myPageRoutes, {
  programmes: PROGRAMMES,
  store: openStore(env.TABLE_NAME),
  clock: systemClock,
  originSecret: env.ORIGIN_SECRET,
  keys: keysOf(env.FINGERPRINT_SECRET_ARN, keysFrom),
  door: openDoor(env.TABLE_NAME, env.FINGERPRINT_SECRET_ARN),
  webOrigin: env.WEB_ORIGIN,
  contact: env.MAIL_REPLY_TO,
  refusalPage: refusalPageOf({ programmes: PROGRAMMES, contact: env.MAIL_REPLY_TO }),
});
