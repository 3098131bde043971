import { execFileSync } from 'node:child_process';

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

const BUNDLES = `
const { dirname, join } = require('node:path');
const { readdirSync } = require('node:fs');
// These throw when they are loaded, by design: the build leaves their content out.
const LEFT_OUT = /^(?:bowser|event-streams)-/;
const read = (entry) => {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  require(entry);
  const start = Object.keys(require.cache);
  const atStart = new Set(start);
  const folder = dirname(entry);
  const files = readdirSync(folder).filter((file) => file.endsWith('.cjs') && !LEFT_OUT.test(file));
  const parts = files.map((file) => {
    for (const each of Object.keys(require.cache)) if (!atStart.has(each)) delete require.cache[each];
    require(join(folder, file));
    return [join(folder, file), Object.keys(require.cache).filter((each) => !atStart.has(each))];
  });
  return { start, parts: Object.fromEntries(parts) };
};
process.stdout.write(JSON.stringify(process.argv.slice(1).map(read)));
`;

type Bundle = {
  /** Files that a Lambda reads before its first request: the entry, and what it requires at once. */
  readonly start: readonly string[];
  /** Files that each part on demand reads, beyond those that are read at the start. Every part is loaded for this. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
};

/** Of each entry, in the order given: one process loads them one after the other, each as if it were the first. */
export const bundlesOf = (entries: readonly string[]): readonly Bundle[] =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', BUNDLES, ...entries], {
      env: ENTRY_ENVIRONMENT,
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    }),
  );
