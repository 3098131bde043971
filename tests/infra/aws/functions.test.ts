import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { Alarms } from '../../../infra/aws/alarms.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { ServiceFunction } from '../../../infra/aws/service-function.ts';
import { EVERY_ROUTE } from '../../../infra/build/every-route.ts';
import { functionNames } from '../../../infra/build/functions.ts';
import { RUNBOOKS } from '../../../shared/domain/operations/day-review.ts';
import { bundlesOf } from '../../start-files.ts';
import { aFullStage, aStage, emptyStack, install, type Json } from './installation.ts';

const { app, ofType, lambda } = install();
const ROOT = join(import.meta.dirname, '../../..');

/** A sentence, not a label: it begins with a capital, says who, and ends. */
const SENTENCE = /Impact: \p{Lu}[^.]{20,}\. Runbook: (infra\/runbooks\/[a-z-]+\.md)$/u;

const START_BYTES: Readonly<Partial<Record<FunctionName, number>>> = {
  'run-matching': 405_000,
  // Funders, cost models, and the deeds by which finance enters money; the audit's key.
  'finance-api': 430_000,
  'participant-api': 420_000,
  // The words of each page in three languages: consents, restriction, pause, mails.
  'my-page-api': 440_000,
  // Two fonts in base64, and the library that draws with them.
  'make-document': 3_300_000,
  'send-mail': 440_000,
  'send-reminders': 415_000,
  'apply-retention': 410_000,
};
const START_BYTES_OF_OTHERS = 400_000;

/** A mail on its way, or read again: MIME, the layout, SES. A round solved again at the desk. */
const BYTES_WITH_LARGEST_PART: Readonly<Partial<Record<FunctionName, number>>> = {
  'send-mail': 525_000,
  'make-document': 3_400_000,
  'coordinator-api': 656_000,
  'participant-api': 490_000,
  'finance-api': 570_000,
  'my-page-api': 560_000,
};
const BYTES_WITH_LARGEST_PART_OF_OTHERS = 450_000;

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

const entries = FUNCTION_NAMES.map((name) => join(ROOT, '.build/functions', name, 'index.cjs'));
let bundles: ReturnType<typeof bundlesOf> = [];
beforeAll(() => {
  expect(
    entries.filter((entry) => !existsSync(entry)),
    'run npm run build',
  ).toEqual([]);
  bundles = bundlesOf(entries);
});
const bundleNamed = (name: FunctionName): (typeof bundles)[number] => {
  const bundle = bundles[FUNCTION_NAMES.indexOf(name)];
  if (bundle === undefined) throw new Error(`${name} has not been read.`);
  return bundle;
};

describe('every Lambda', () => {
  it('stands in functions/ and its list, and every folder there is a Lambda', () => {
    expect(functionNames()).toEqual([...FUNCTION_NAMES].sort());
    const list = readFileSync(join(ROOT, 'functions/README.md'), 'utf8');
    expect(FUNCTION_NAMES.filter((name) => !list.includes(`[${name}](${name}/)`))).toEqual([]);
  });

  it.each(FUNCTION_NAMES)('%s is as small as was agreed, SDK included', (name) => {
    const { start, parts: ofParts } = bundleNamed(name);
    const atStart = bytesOf(start);
    expect(atStart).toBeLessThanOrEqual(START_BYTES[name] ?? START_BYTES_OF_OTHERS);
    const parts = Object.values(ofParts).map(bytesOf);
    expect(atStart + Math.max(...parts)).toBeLessThanOrEqual(
      BYTES_WITH_LARGEST_PART[name] ?? BYTES_WITH_LARGEST_PART_OF_OTHERS,
    );
  });

  it('loads the solver with the first question about a round, and words of refusals with the first refusal', () => {
    const folder = join(ROOT, '.build/functions/coordinator-api');
    const atStart = bundleNamed('coordinator-api').start.map((file) => basename(file));
    const onDemand = readdirSync(folder).filter((file) =>
      /^(decide|explain-round|solve-again)-.*cjs$/.test(file),
    );
    expect(onDemand).toHaveLength(3);
    const code = atStart.map((file) => readFileSync(join(folder, file), 'utf8')).join();
    for (const text of [
      'A stored run contradicts itself',
      'Mentori toivoo toisen alan tai tason',
      'urn:cccc:problem:',
    ])
      expect(code).not.toContain(text);
    expect(atStart.filter((file) => onDemand.includes(file))).toEqual([]);
  });

  it.each(FUNCTION_NAMES)('%s carries no answers and no sentences of the API’s document', (name) => {
    const folder = join(ROOT, '.build/functions', name);
    const files = readdirSync(folder).filter((file) => file.endsWith('.cjs'));
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join();
    expect(code).not.toMatch(/\banswers:\{\d/);
    expect(EVERY_ROUTE.filter(({ does }) => code.includes(does)).map(({ path }) => path)).toEqual([]);
  });

  it('is made by ServiceFunction, except the CDK’s own uploader', () => {
    const strangers = app.node
      .findAll()
      .filter((construct) => construct instanceof CfnFunction)
      .filter(({ node }) => !(node.scope?.node.scope instanceof ServiceFunction))
      .map(({ node }) => node.path);
    expect(strangers).toEqual([expect.stringMatching(/^cccc-test\/Custom::CDKBucketDeployment/)]);
  });

  it.each(FUNCTION_NAMES)('%s runs on Node 24 on ARM and has its own log, which ends', (name) => {
    const [, { Properties }] = lambda(name);
    expect(Properties.Runtime).toBe('nodejs24.x');
    expect(Properties.Architectures).toEqual(['arm64']);
    const log = ofType('AWS::Logs::LogGroup').find(([id]) => id === Properties.LoggingConfig.LogGroup.Ref);
    expect(log?.[1].Properties.RetentionInDays).toBe(30);
  });

  it.each(FUNCTION_NAMES)('%s says who is hurt while it fails', (name) => {
    expect(lambda(name)[1].Properties.Description).toMatch(/^\p{Lu}[^.]{20,}\.$/u);
  });

  it.each(FUNCTION_NAMES)(
    '%s cannot fail unheard: a door, a watched queue or an alarm of its own tells',
    (name) => {
      const [id] = lambda(name);
      const isOf = (reference: Json) => JSON.stringify(reference ?? '').includes(`"${id}"`);
      const isDoor = ofType('AWS::ApiGatewayV2::Integration').some(([, { Properties }]) =>
        isOf(Properties.IntegrationUri),
      );
      const hasQueue =
        ofType('AWS::Lambda::EventInvokeConfig').some(
          ([, { Properties }]) => isOf(Properties.FunctionName) && Properties.DestinationConfig.OnFailure,
        ) ||
        ofType('AWS::Lambda::EventSourceMapping').some(
          ([, { Properties }]) =>
            isOf(Properties.FunctionName) && (Properties.DestinationConfig ?? Properties.ScalingConfig),
        );
      const hasAlarm = ofType('AWS::CloudWatch::Alarm').some(
        ([, { Properties }]) => Properties.MetricName === 'Errors' && isOf(Properties.Dimensions),
      );
      // An operator waits for its answer.
      const hasCaller = name === 'redrive';
      expect(isDoor || hasQueue || hasAlarm || hasCaller).toBe(true);
    },
  );

  it('answers over HTTP before the API gives up at thirty seconds', () => {
    for (const name of FUNCTION_NAMES.filter((candidate) => candidate.endsWith('-api')))
      expect(lambda(name)[1].Properties.Timeout).toBeLessThan(29);
  });
});

describe('the environment', () => {
  // A stage with all that may be left out: some variables are told only there.
  const full = install(aFullStage());
  const everyone = ['STAGE', 'LOG_LEVEL'];

  it.each(FUNCTION_NAMES)('tells %s what it asks for, and nothing more', (name) => {
    const entry = readFileSync(join(ROOT, 'functions', name, 'lambda.ts'), 'utf8');
    const asked = [...entry.matchAll(/\b([A-Z][A-Z_]+): z\./g)].map(([, variable]) => variable);
    const told = Object.keys(full.lambda(name)[1].Properties.Environment.Variables);
    expect(new Set([...asked, ...everyone])).toEqual(new Set(told));
  });
});

describe('alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm');

  it('are ten at most: more would cost', () => {
    expect(alarms.length).toBeLessThanOrEqual(10);
  });

  it('all say who is hurt, name a runbook that is there, and reach somebody', () => {
    for (const [id, { Properties }] of alarms) {
      const [, runbook = ''] = SENTENCE.exec(Properties.AlarmDescription) ?? [];
      expect(existsSync(join(ROOT, runbook)), id).toBe(true);
      expect(runbook, id).not.toBe('');
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });

  it('or the mail of the morning leave no runbook unnamed', () => {
    const named = [
      ...alarms.map(([, { Properties }]) => SENTENCE.exec(Properties.AlarmDescription)?.[1]),
      ...Object.values(RUNBOOKS).map((page) => `infra/runbooks/${page}.md`),
    ];
    const present = readdirSync(join(ROOT, 'infra/runbooks')).filter((file) => file !== 'README.md');
    expect(present.map((file) => `infra/runbooks/${file}`).filter((path) => !named.includes(path))).toEqual(
      [],
    );
  });

  it('are joined by a budget, where there is an address to tell', () => {
    expect(ofType('AWS::Budgets::Budget')).toEqual([]);
    const [[, { Properties }] = []] = install({ ...aFullStage(), region: 'eu-west-1' }).ofType(
      'AWS::Budgets::Budget',
    );
    expect(Properties.Budget.BudgetLimit).toEqual({ Amount: 10, Unit: 'USD' });
    expect(Properties.NotificationsWithSubscribers).toHaveLength(2);
  });
});

describe('ServiceFunction', () => {
  const environmentOf = (environment: Record<string, string>) => {
    const stack = emptyStack();
    new ServiceFunction(stack, 'Door', {
      name: 'public-api',
      stage: aStage(),
      alarms: new Alarms(stack, 'Alarms', { stage: 'test', email: undefined, budget: 10 }),
      impact: 'Nobody can apply while this fails.',
      environment,
    });
    const [door] = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'));
    return door?.['Properties'].Environment.Variables;
  };

  it('keeps an extra variable beside what every function gets', () => {
    expect(environmentOf({ EXTRA: 'kept' })).toEqual({ STAGE: 'test', LOG_LEVEL: 'info', EXTRA: 'kept' });
  });

  it('lets a function have its own value for what every function gets', () => {
    expect(environmentOf({ LOG_LEVEL: 'debug' })).toEqual({ STAGE: 'test', LOG_LEVEL: 'debug' });
  });
});

describe('reserved concurrency', () => {
  const full = install(aFullStage());

  it('is off unless a stage asks for it', () => {
    for (const name of FUNCTION_NAMES)
      expect(lambda(name)[1].Properties.ReservedConcurrentExecutions, name).toBeUndefined();
    const [, door] = full.lambda('public-api');
    expect(door.Properties.ReservedConcurrentExecutions).toBe(5);
  });
});
