import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS, mailTriggers } from '../../shared/mail/catalogue.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { linkKeysFrom } from '../../shared/runtime/keys.ts';
import { queueLambda } from '../../shared/runtime/queue.ts';
import { keysOf } from '../../shared/runtime/secret.ts';
import { openStore } from '../../shared/runtime/table.ts';
import { holdingTransport } from './holding-transport.ts';
import { transportOnDemand } from './mail-transport-on-demand.ts';
import { sendMail } from './send.ts';

const env = readEnv(
  z.object({
    TABLE_NAME: z.string(),
    LINK_SECRET_ARN: z.string(),
    WEB_ORIGIN: z.url(),
    MAIL_FROM: z.string(),
    MAIL_REPLY_TO: z.string().optional(),
    CONFIGURATION_SET: z.string(),
    HOLD_MAILS: z.literal('yes').optional(),
    OPERATOR_EMAIL: z.email().optional(),
    OPERATOR_LANGUAGE: z.enum(['en', 'sv', 'fi']).default('en'),
  }),
  process.env,
);

export const handler = queueLambda(mailTriggers(), sendMail, {
  store: openStore(env.TABLE_NAME),
  programmes: PROGRAMMES,
  clock: systemClock,
  pause,
  mails: MAILS,
  keys: keysOf(env.LINK_SECRET_ARN, linkKeysFrom),
  transport:
    env.HOLD_MAILS === undefined ? transportOnDemand(env.MAIL_FROM, env.CONFIGURATION_SET) : holdingTransport,
  webOrigin: env.WEB_ORIGIN,
  from: env.MAIL_FROM,
  replyTo: env.MAIL_REPLY_TO,
  operatorEmail: env.OPERATOR_EMAIL,
  operatorLanguage: env.OPERATOR_LANGUAGE,
});
