import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Enough environment for an entry to be imported; nothing is called. */
export const ENTRY_ENVIRONMENT = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE_NAME: 'bench',
  STAGE: 'bench',
  BUS_NAME: 'bench',
  MAIL_QUEUE: 'https://sqs.eu-north-1.amazonaws.com/000000000000/cccc-bench-mails',
  FINGERPRINT_SECRET_ARN: 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:fingerprints',
  LINK_SECRET_ARN: 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:links',
  WEB_ORIGIN: 'https://bench.example',
  MAIL_FROM: 'bench@example.org',
  MAIL_REPLY_TO: 'bench@example.org',
  CONFIGURATION_SET: 'bench',
  SIGN_IN_ISSUER: 'https://bench.example',
  SIGN_IN_DOMAIN: 'https://bench.example',
  SIGN_IN_CLIENT_ID: 'bench',
  USER_POOL_ID: 'bench',
  LETTER_QUEUES: 'failed-bench',
  QUEUES_BEGIN: 'cccc-bench-',
  LETTERS_AT: 'https://sqs.eu-north-1.amazonaws.com/000000000000/cccc-bench-',
};

const probe = (script: string, ...files: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', script, ...files], { env: ENTRY_ENVIRONMENT, encoding: 'utf8' }),
  );

const START = 'require(process.argv[1]); process.stdout.write(JSON.stringify(Object.keys(require.cache)))';

/** Files that a Lambda reads before its first request: the entry, and what it requires at once. */
export const startFilesOf = (entry: string): readonly string[] => probe(START, entry) as string[];

const PARTS = `
const [entry, ...parts] = process.argv.slice(1);
require(entry);
const atStart = new Set(Object.keys(require.cache));
const more = parts.map((part) => {
  for (const file of Object.keys(require.cache)) if (!atStart.has(file)) delete require.cache[file];
  require(part);
  return [part, Object.keys(require.cache).filter((file) => !atStart.has(file))];
});
process.stdout.write(JSON.stringify(Object.fromEntries(more)));
`;

/** These throw when they are loaded, by design: the build leaves their content out. */
const LEFT_OUT = /^(?:bowser|event-streams)-/;

/** Files that each part on demand reads, beyond those that are read at the start. Every part is loaded for this. */
export const partFilesOf = (entry: string): Readonly<Record<string, readonly string[]>> => {
  const folder = dirname(entry);
  const parts = readdirSync(folder).filter((file) => file.endsWith('.cjs') && !LEFT_OUT.test(file));
  return probe(PARTS, entry, ...parts.map((file) => join(folder, file))) as Record<string, string[]>;
};
