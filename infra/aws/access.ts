import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName } from './function-names.ts';

/**
 * The table's verbs. `Scan` is not among them: nobody reads everything.
 * A transaction needs the verbs that it is made of, and the store's are made of whole items: put and delete.
 */
type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

type TableUse = {
  readonly actions: readonly TableAction[];
  readonly on: readonly ('table' | 'collection' | 'due')[];
  /** Only items whose partition key, in the index that is asked, looks like one of these. */
  readonly keys?: readonly string[];
};

type Access = {
  readonly table: readonly TableUse[];
  /** Each door has a secret of its own purpose: whoever takes over one cannot make what another makes. */
  readonly readsSecret?: 'fingerprints' | 'links';
  readonly publishes?: true;
  readonly sendsMail?: true;
};

const reading: TableUse = { actions: ['GetItem'], on: ['table'] };
const readingMany: TableUse = { actions: ['BatchGetItem'], on: ['table'] };
const writing: TableUse = { actions: ['PutItem'], on: ['table'] };
const removing: TableUse = { actions: ['DeleteItem'], on: ['table'] };
const collecting: TableUse = { actions: ['Query'], on: ['collection'] };
const lookingForDue: TableUse = { actions: ['Query'], on: ['due'] };
/** Figures are added to where they stand, and nothing else under these keys is a person's. */
const counting: TableUse = { actions: ['UpdateItem'], on: ['table'], keys: ['METRIC#*'] };
/** A published fact is marked so. */
const marking: TableUse = { actions: ['UpdateItem'], on: ['table'] };

/**
 * Who may do what, complete. The audience is the boundary: the public door can put an application and its facts and read
 * what is public, and cannot read one application back.
 */
const ACCESS: Readonly<Record<FunctionName, Access>> = {
  'public-api': {
    table: [
      // An application is these three: the request, itself, and the reminder to confirm it.
      { actions: ['PutItem'], on: ['table'], keys: ['IDEM#*', 'APP#*', 'REM#*'] },
      // Not `COHORT#*`: under it the index lists a cohort's applications, answers and all.
      { actions: ['Query'], on: ['collection'], keys: ['PROGRAMME#*#COHORT'] },
    ],
    readsSecret: 'fingerprints',
  },
  'participant-api': {
    table: [
      reading,
      writing,
      removing,
      // Unconfirmed versions of one application, of which the confirmation of one removes the others.
      { actions: ['Query'], on: ['collection'], keys: ['P#*#EMAIL#*'] },
    ],
  },
  'coordinator-api': { table: [reading, readingMany, writing, removing, collecting] },
  // Figures, not the people behind them.
  'finance-api': {
    table: [
      { actions: ['Query'], on: ['collection'], keys: ['PROGRAMME#*#METRIC#*'] },
      // Which generation of figures counts.
      { actions: ['GetItem'], on: ['table'], keys: ['METRICS#*'] },
    ],
  },
  'relay-events': { table: [marking], publishes: true },
  'sweep-outbox': { table: [marking, reading, writing, lookingForDue], publishes: true },
  'send-mail': { table: [reading, writing], readsSecret: 'links', sendsMail: true },
  'record-mail-outcome': { table: [reading, writing] },
  'track-metrics': { table: [reading, writing, counting] },
  'rebuild-metrics': {
    table: [
      {
        actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
        on: ['table'],
        keys: ['METRIC#*', 'METRICS#*'],
      },
      {
        actions: ['Query'],
        on: ['collection'],
        keys: ['PROGRAMME#*#METRIC#*', 'PROGRAMME#*#ENTRY#*', 'PROGRAMME#*#FACT#*'],
      },
    ],
  },
  'run-matching': { table: [reading, writing, removing, collecting] },
  'publish-round': { table: [reading, readingMany, writing, removing, collecting] },
  'start-due-rounds': { table: [writing, lookingForDue] },
  'send-reminders': { table: [reading, writing, lookingForDue] },
  'watch-pairs': { table: [reading, writing, lookingForDue] },
};

/** The things that permissions are about, by ARN. */
export type Places = {
  readonly tableArn: string;
  readonly secretArns: Readonly<Record<'fingerprints' | 'links', string>>;
  readonly busArn: string;
  readonly identityArn: string;
  readonly configurationSetArn: string;
  readonly mailFrom: string;
};

const tableStatement = ({ actions, on, keys }: TableUse, tableArn: string): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: on.map((part) => (part === 'table' ? tableArn : `${tableArn}/index/${part}`)),
    // `ForAllValues` holds where a request names no key at all; `Null` asks that it names one.
    ...(keys && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  });

/** A function's row of the table above as policy statements. */
export const statementsFor = (name: FunctionName, places: Places): PolicyStatement[] => {
  const { table, readsSecret, publishes, sendsMail } = ACCESS[name];
  return [
    ...table.map((use) => tableStatement(use, places.tableArn)),
    ...(readsSecret
      ? [
          new PolicyStatement({
            actions: ['secretsmanager:GetSecretValue'],
            resources: [places.secretArns[readsSecret]],
          }),
        ]
      : []),
    ...(publishes
      ? [new PolicyStatement({ actions: ['events:PutEvents'], resources: [places.busArn] })]
      : []),
    ...(sendsMail
      ? [
          new PolicyStatement({
            actions: ['ses:SendRawEmail'],
            resources: [places.identityArn, places.configurationSetArn],
            conditions: { StringEquals: { 'ses:FromAddress': places.mailFrom } },
          }),
        ]
      : []),
  ];
};
