import { execFileSync } from 'node:child_process';

/** Enough environment for an entry to be imported; nothing is called. */
export const ENTRY_ENVIRONMENT = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE_NAME: 'bench',
  BUS_NAME: 'bench',
  FINGERPRINT_SECRET_ARN: 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:fingerprints',
  LINK_SECRET_ARN: 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:links',
  WEB_ORIGIN: 'https://bench.example',
  MAIL_FROM: 'bench@example.org',
  MAIL_REPLY_TO: 'bench@example.org',
  CONFIGURATION_SET: 'bench',
  SIGN_IN_ISSUER: 'https://bench.example',
  SIGN_IN_DOMAIN: 'https://bench.example',
  SIGN_IN_CLIENT_ID: 'bench',
};

const PROBE =
  'process.argv.slice(1).forEach((file) => require(file)); process.stdout.write(JSON.stringify(Object.keys(require.cache)))';

/** Files that a Lambda reads before its first request: the entry, and what it requires at once. Likewise for parts. */
export const startFilesOf = (...entries: readonly string[]): readonly string[] =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', PROBE, ...entries], { env: ENTRY_ENVIRONMENT, encoding: 'utf8' }),
  ) as string[];
