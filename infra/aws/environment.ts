import type { FunctionName } from './function-names.ts';

/** Environment variables that a Lambda may have. Every function also gets `STAGE` and `LOG_LEVEL`. */
export type Environment = {
  readonly TABLE_NAME: string;
  readonly BUS_NAME: string;
  readonly FINGERPRINT_SECRET_ARN: string;
  readonly LINK_SECRET_ARN: string;
  /** `https://…`, without a slash at the end. */
  readonly WEB_ORIGIN: string;
  readonly MAIL_FROM: string;
  /** Trial stages only: replaces the address of every programme. */
  readonly MAIL_REPLY_TO?: string;
  readonly CONFIGURATION_SET: string;
  /** After a restore: mails are held instead of sent. */
  readonly HOLD_MAILS?: 'yes';
  /** Gets the alarms, and each morning a report by mail. */
  readonly OPERATOR_EMAIL?: string;
  readonly OPERATOR_LANGUAGE?: string;
  /** The last day on which a restore of this stage was played. */
  readonly DRILLED_ON?: string;
  readonly SIGN_IN_ISSUER: string;
  /** Origin of the sign-in pages: `https://…`. */
  readonly SIGN_IN_DOMAIN: string;
  readonly SIGN_IN_CLIENT_ID: string;
  /** The user pool of staff. */
  readonly USER_POOL_ID: string;
  /** Header value that the distribution sends to the API, so that a door believes who is said to call. */
  readonly ORIGIN_SECRET: string;
};

const NEEDS: Readonly<Record<FunctionName, readonly (keyof Environment)[]>> = {
  'public-api': [
    'TABLE_NAME',
    'FINGERPRINT_SECRET_ARN',
    'WEB_ORIGIN',
    'MAIL_REPLY_TO',
    'SIGN_IN_ISSUER',
    'SIGN_IN_DOMAIN',
    'SIGN_IN_CLIENT_ID',
  ],
  'participant-api': ['TABLE_NAME', 'FINGERPRINT_SECRET_ARN', 'WEB_ORIGIN', 'MAIL_REPLY_TO'],
  'my-page-api': ['TABLE_NAME', 'FINGERPRINT_SECRET_ARN', 'WEB_ORIGIN', 'MAIL_REPLY_TO'],
  'coordinator-api': ['TABLE_NAME', 'FINGERPRINT_SECRET_ARN', 'WEB_ORIGIN', 'MAIL_REPLY_TO', 'USER_POOL_ID'],
  'finance-api': ['TABLE_NAME', 'FINGERPRINT_SECRET_ARN', 'WEB_ORIGIN', 'MAIL_REPLY_TO'],
  'relay-events': ['TABLE_NAME', 'BUS_NAME'],
  'sweep-outbox': ['TABLE_NAME', 'BUS_NAME', 'DRILLED_ON'],
  'send-mail': [
    'TABLE_NAME',
    'LINK_SECRET_ARN',
    'WEB_ORIGIN',
    'MAIL_FROM',
    'MAIL_REPLY_TO',
    'CONFIGURATION_SET',
    'HOLD_MAILS',
    'OPERATOR_EMAIL',
    'OPERATOR_LANGUAGE',
  ],
  'record-mail-outcome': ['TABLE_NAME'],
  'track-metrics': ['TABLE_NAME'],
  'rebuild-metrics': ['TABLE_NAME'],
  'make-document': ['TABLE_NAME', 'WEB_ORIGIN'],
  'run-matching': ['TABLE_NAME'],
  'publish-round': ['TABLE_NAME'],
  'start-due-rounds': ['TABLE_NAME'],
  'send-reminders': ['TABLE_NAME'],
  'watch-pairs': ['TABLE_NAME'],
  redrive: [],
  'apply-retention': ['TABLE_NAME'],
};

const isDoor = (name: FunctionName): boolean => name.endsWith('-api');

/** The variables of one function and no others. */
export const environmentFor = (name: FunctionName, all: Environment): Record<string, string> =>
  Object.fromEntries(
    [...NEEDS[name], ...(isDoor(name) ? (['ORIGIN_SECRET'] as const) : [])].flatMap((key) => {
      const value = all[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
