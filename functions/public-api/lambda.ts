import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { refusalPageOf } from '../../shared/pages/refusal-page.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { httpLambda } from '../../shared/runtime/http/edge.ts';
import { ulids } from '../../shared/runtime/ids.ts';
import { fingerprintKeysFrom } from '../../shared/runtime/keys.ts';
import { openDoor } from '../../shared/runtime/open-door.ts';
import { keysOf } from '../../shared/runtime/secret.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { publicRoutes } from './routes.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    ORIGIN_SECRET: z.string().optional(),
    FINGERPRINT_SECRET_ARN: z.string(),
    WEB_ORIGIN: z.url(),
    MAIL_REPLY_TO: z.string().optional(),
    SIGN_IN_ISSUER: z.string(),
    SIGN_IN_DOMAIN: z.string(),
    SIGN_IN_CLIENT_ID: z.string(),
  }),
  process.env,
);

export const handler = httpLambda(publicRoutes, {
  store: openStore(env.TABLE_NAME),
  clock: systemClock,
  originSecret: env.ORIGIN_SECRET,
  ids: ulids,
  keys: keysOf(env.FINGERPRINT_SECRET_ARN, fingerprintKeysFrom),
  door: openDoor(env.TABLE_NAME, env.FINGERPRINT_SECRET_ARN),
  programmes: PROGRAMMES,
  webOrigin: env.WEB_ORIGIN,
  contact: env.MAIL_REPLY_TO,
  refusalPage: refusalPageOf({ programmes: PROGRAMMES, contact: env.MAIL_REPLY_TO }),
  signIn: {
    issuer: env.SIGN_IN_ISSUER,
    domain: env.SIGN_IN_DOMAIN,
    clientId: env.SIGN_IN_CLIENT_ID,
  },
});
