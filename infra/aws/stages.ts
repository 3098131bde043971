import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FUNCTION_NAMES } from './function-names.ts';

const inUsEast1 = (service: string) =>
  z.string().regex(new RegExp(`^arn:aws:${service}:us-east-1:\\d{12}:`), {
    error: `CloudFront takes this only from us-east-1: expected an ARN that begins with arn:aws:${service}:us-east-1:`,
  });

/** One installation of the system: everything that differs between a trial and the real thing. */
export const Stage = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{1,11}$/),
    region: z.string().default('eu-north-1'),
    /** The host that people type. Without it the site answers at CloudFront's own name. */
    domain: z.hostname().optional(),
    certificateArn: inUsEast1('acm').optional(),
    webAclArn: inUsEast1('wafv2').optional(),
    /** The domain that SES signs for; its DKIM records are among the stack's outputs. */
    mailDomain: z.hostname(),
    mailFrom: z.email(),
    /** Trial stages only: replies, and mails to an office, go to this address instead of the programmes' own. */
    mailReplyTo: z.email().optional(),
    /** The person on duty: subscriber of alarms, reader of the report of each morning. Without it nobody is told. */
    alarmEmail: z.email().optional(),
    /** Of the report of each morning; alarms are English. */
    alarmLanguage: z.enum(['en', 'sv', 'fi']).default('en'),
    /** The last day on which a restore of this stage was played (infra/restore/README.md). The report names one older than a year. */
    restoreDrilledOn: z.iso.date().optional(),
    /** US dollars a month of the whole account, above which `alarmEmail` is told. */
    monthlyBudget: z.int().positive().default(10),
    logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    /** Off by default: a new account has 10 concurrent executions in all, and reserving any of them fails. */
    reservedConcurrency: z.partialRecord(z.enum(FUNCTION_NAMES), z.int().positive()).default({}),
    /** Runs of send-mail at a time. Two are about six mails a second; a new SES account outside the sandbox takes more. */
    mailsAtOnce: z.int().min(2).max(1000).default(2),
    /** A vault of AWS Backup in another account that has agreed to take copies: the table is copied there each night. */
    backupVaultArn: z
      .string()
      .regex(/^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/u, {
        error: 'Expected the ARN of a backup vault.',
      })
      .optional(),
    /** True after a restore, until the jobs have run: every mail is held for a coordinator to decide about. */
    holdMails: z.boolean().default(false),
    /** Requests a second to each route of the HTTP API, of all callers together. */
    throttle: z
      .strictObject({ rate: z.int().positive(), burst: z.int().positive() })
      .default({ rate: 50, burst: 100 }),
    /** `false` only for a stage made to be thrown away: its table, mail addresses and staff go with the stack. */
    retain: z.boolean().default(true),
  })
  .refine((stage) => (stage.domain === undefined) === (stage.certificateArn === undefined), {
    error: 'domain and certificateArn go together: CloudFront answers for a name only with its certificate.',
  })
  .refine((stage) => stage.mailFrom.endsWith(`@${stage.mailDomain}`), {
    error: 'mailFrom must be an address at mailDomain: SES sends only for the domain that it has verified.',
    path: ['mailFrom'],
  });
export type Stage = z.output<typeof Stage>;

/** Context as the CDK reads it: `cdk.json` first, then `-c key=value`. */
export type Context = Readonly<Record<string, unknown>>;

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context of `cdk.json`: feature flags and stages. Read from the file, so that a synth without the CLI sees the same. */
export const contextOfCdkJson = (file = join(import.meta.dirname, '../../cdk.json')): Context =>
  CdkJson.parse(JSON.parse(readFileSync(file, 'utf8'))).context;

/**
 * The stage that `-c stage=<name>` asks for, out of the context's `stages`.
 * @throws naming the stages that there are, or every wrong field of the one that was asked for
 */
export const stageFrom = (context: Context = contextOfCdkJson()): Stage => {
  const name = z.string().default('dev').parse(context['stage']);
  const stages = z.record(z.string(), z.record(z.string(), z.unknown())).parse(context['stages'] ?? {});
  const found = stages[name];
  if (found === undefined)
    throw new Error(`No stage "${name}" in cdk.json. There is: ${Object.keys(stages).join(', ') || 'none'}.`);
  const read = Stage.safeParse({ ...found, name });
  if (!read.success) throw new Error(`Stage "${name}" in cdk.json:\n${z.prettifyError(read.error)}`);
  return read.data;
};
