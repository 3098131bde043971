import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName } from './function-names.ts';

/** The table's verbs. `Scan` is not among them: nobody reads everything. */
type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

type TableUse = {
  readonly actions: readonly TableAction[];
  readonly on: readonly ('table' | 'listing' | 'agenda')[];
  /** Only items whose partition key looks like one of these. */
  readonly keys?: readonly string[];
};

type Access = {
  readonly table: readonly TableUse[];
  readonly readsSecret?: true;
  readonly publishes?: true;
  readonly sendsMail?: true;
};

/** Reads and writes of state; a transaction needs the verbs that it is made of. */
const state: TableUse = {
  actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  on: ['table'],
};
const listing: TableUse = { actions: ['Query'], on: ['listing'] };
const agenda: TableUse = { actions: ['Query'], on: ['agenda'] };

/**
 * Who may do what, complete. The audience is the boundary: the public door can put an application and its facts and read
 * what is public, and cannot read one application back.
 */
export const ACCESS: Readonly<Record<FunctionName, Access>> = {
  'public-api': {
    table: [
      { actions: ['PutItem'], on: ['table'], keys: ['IDEM#*', 'P#*', 'APP#*'] },
      { actions: ['GetItem', 'Query'], on: ['table', 'listing'], keys: ['PROGRAMME#*', 'COHORT#*'] },
    ],
    readsSecret: true,
  },
  'participant-api': { table: [state, listing], readsSecret: true },
  'coordinator-api': { table: [state, listing], readsSecret: true },
  'finance-api': { table: [state, listing] },
  'relay-events': { table: [{ actions: ['GetItem', 'UpdateItem'], on: ['table'] }], publishes: true },
  'sweep-outbox': { table: [state, agenda], publishes: true },
  'send-mail': { table: [state, listing], readsSecret: true, sendsMail: true },
  'record-mail-outcome': { table: [state] },
  'track-metrics': { table: [state, listing] },
  'run-matching': { table: [state, listing] },
  'publish-round': { table: [state, listing] },
  'start-due-rounds': { table: [state, listing, agenda] },
  'send-reminders': { table: [state, listing, agenda] },
};

/** The things that permissions are about, by ARN. */
export type Places = {
  readonly tableArn: string;
  readonly secretArn: string;
  readonly busArn: string;
  readonly identityArn: string;
  readonly configurationSetArn: string;
  readonly mailFrom: string;
};

const resourceOf = (tableArn: string, on: TableUse['on'][number]): string =>
  on === 'table' ? tableArn : `${tableArn}/index/${on}`;

/** A function's row of the table above as policy statements. */
export const statementsFor = (name: FunctionName, places: Places): PolicyStatement[] => {
  const access = ACCESS[name];
  const statements = access.table.map(
    ({ actions, on, keys }) =>
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: on.map((part) => resourceOf(places.tableArn, part)),
        ...(keys === undefined
          ? {}
          : { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } } }),
      }),
  );
  if (access.readsSecret)
    statements.push(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [places.secretArn] }),
    );
  if (access.publishes)
    statements.push(new PolicyStatement({ actions: ['events:PutEvents'], resources: [places.busArn] }));
  if (access.sendsMail)
    statements.push(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [places.identityArn, places.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': places.mailFrom } },
      }),
    );
  return statements;
};
