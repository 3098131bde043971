import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { refusalPageOnDemand } from '../../shared/pages/refusal-page-on-demand.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { httpLambda } from '../../shared/runtime/http/edge.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { auditKeysFrom, cursorKeysFrom, fingerprintKeysFrom } from '../../shared/runtime/keys.ts';
import { keysOf } from '../../shared/runtime/secret.ts';
import { staffDoor } from '../../shared/runtime/staff-door.ts';
import { openFactLog, openStore } from '../../shared/runtime/table.ts';
import { accountsOnDemand } from './accounts-on-demand.ts';
import { coordinatorRoutes } from './routes.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    ORIGIN_SECRET: z.string().optional(),
    FINGERPRINT_SECRET_ARN: z.string(),
    WEB_ORIGIN: z.url(),
    MAIL_REPLY_TO: z.string().optional(),
    USER_POOL_ID: z.string(),
  }),
  process.env,
);
const store = openStore(env.TABLE_NAME);
const log = openFactLog(env.TABLE_NAME);
const deskKeysFrom = (secret: string) => ({ ...cursorKeysFrom(secret), ...fingerprintKeysFrom(secret) });

export const handler = httpLambda(coordinatorRoutes, {
  store,
  ...staffDoor({ store, log, keys: keysOf(env.FINGERPRINT_SECRET_ARN, auditKeysFrom) }),
  log,
  programmes: PROGRAMMES,
  clock: systemClock,
  originSecret: env.ORIGIN_SECRET,
  refusalPage: refusalPageOnDemand({ programmes: PROGRAMMES, contact: env.MAIL_REPLY_TO }),
  ids: ulids,
  keys: keysOf(env.FINGERPRINT_SECRET_ARN, deskKeysFrom),
  webOrigin: env.WEB_ORIGIN,
  replyTo: env.MAIL_REPLY_TO,
  accounts: accountsOnDemand(env.USER_POOL_ID),
  cache: new Map(),
});
