import { describe, expect, it } from 'vitest';
import { ACCESS } from '../../../infra/aws/access.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { KINDS } from '../../../shared/store/catalogue.ts';
import { install } from './installation.ts';
import { actionsOf, mayTouch, resourcesOf, type Statement, statementsOf } from './policies.ts';

const installation = install();

const allStatements: [policy: string, statement: Statement][] = installation
  .ofType('AWS::IAM::Policy')
  .flatMap(([id, { Properties }]) =>
    Properties.PolicyDocument.Statement.map((statement: Statement) => [id, statement]),
  );

const ours = allStatements.filter(([policy]) => !policy.startsWith('CustomCDKBucketDeployment'));

const whoMay = (action: string) =>
  FUNCTION_NAMES.filter((name) =>
    statementsOf(installation, name).some((statement) => actionsOf(statement).includes(action)),
  );

describe('least privilege', () => {
  it('lets only send-mail send, from our address and through our configuration set', () => {
    expect(whoMay('ses:SendRawEmail')).toEqual(['send-mail']);
    const sending = allStatements.filter(([, statement]) =>
      actionsOf(statement).some((action) => action.startsWith('ses:')),
    );
    expect(sending).toHaveLength(1);
    const [, statement] = sending[0] ?? [];
    expect(statement && actionsOf(statement)).toEqual(['ses:SendRawEmail']);
    expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@mail.example' } });
    const resources = statement ? resourcesOf(statement).map((resource) => JSON.stringify(resource)) : [];
    expect(resources).toHaveLength(2);
    expect(resources.some((resource) => resource.includes(':identity/'))).toBe(true);
    expect(resources.some((resource) => resource.includes(':configuration-set/'))).toBe(true);
  });

  it('lets only the coordinators’ door make, open and close accounts, in the one pool', () => {
    for (const action of ['AdminCreateUser', 'AdminGetUser', 'AdminEnableUser', 'AdminDisableUser'])
      expect(whoMay(`cognito-idp:${action}`)).toEqual(['coordinator-api']);
    const accounts = allStatements.filter(([, statement]) =>
      actionsOf(statement).some((action) => action.startsWith('cognito-idp:')),
    );
    expect(
      accounts.map(([, statement]) => resourcesOf(statement).map((each) => JSON.stringify(each))),
    ).toEqual([[expect.stringContaining('StaffSignInPool')]]);
  });

  it('lets only the relay and the sweeper publish', () => {
    expect(whoMay('events:PutEvents')).toEqual(['relay-events', 'sweep-outbox']);
  });

  it('lets only the relay and the sweeper update a fact, which they mark as published, and figures and visits be added to', () => {
    expect(whoMay('dynamodb:UpdateItem')).toEqual([
      'public-api',
      'participant-api',
      'my-page-api',
      'relay-events',
      'sweep-outbox',
      'track-metrics',
      'rebuild-metrics',
    ]);
    for (const door of ['public-api', 'participant-api', 'my-page-api'] as const)
      expect(
        ['DOOR#hour.hash', 'APP#app_1', 'PERSON#per_1', 'COHORT#coh_1', 'TOK#0'].map((key) =>
          mayTouch(installation, door, 'dynamodb:UpdateItem', 'table', key),
        ),
      ).toEqual([true, false, false, false, false]);
    const figures = ['METRIC#cccc/dec_permanent/pairs.formed', 'APP#app_1', 'PERSON#per_1'].map((key) =>
      mayTouch(installation, 'track-metrics', 'dynamodb:UpdateItem', 'table', key),
    );
    expect(figures).toEqual([true, false, false]);
  });

  it.each(FUNCTION_NAMES)('lets %s ask the table for what its row names, and nothing else', (name) => {
    // CDK merges statements that differ in their actions alone.
    const rights = (actions: readonly string[], keys: readonly unknown[] = ['anything']) =>
      actions.flatMap((action) => keys.map((key) => `${action} ${key}`));
    const given = statementsOf(installation, name).flatMap((statement) =>
      rights(
        actionsOf(statement).filter((action) => /^dynamodb:(\w+Item|Query)$/.test(action)),
        statement.Condition?.['ForAllValues:StringLike'] &&
          [statement.Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']].flat(),
      ),
    );
    const meant = ACCESS[name].table.flatMap(({ actions, keys }) =>
      rights(
        actions.map((action) => `dynamodb:${action}`),
        keys,
      ),
    );
    expect(given.toSorted()).toEqual(meant.toSorted());
  });

  it('lets nobody put, read or remove an item but by the key of its kind; only marks go anywhere', () => {
    const anywhere = FUNCTION_NAMES.flatMap((name) =>
      ACCESS[name].table.flatMap(({ actions, keys }) => (keys === undefined ? [[name, ...actions]] : [])),
    );
    expect(anywhere).toEqual([
      ['relay-events', 'UpdateItem'],
      ['sweep-outbox', 'UpdateItem'],
    ]);
    for (const name of FUNCTION_NAMES)
      for (const { keys } of ACCESS[name].table)
        for (const key of keys ?? []) expect(key, name).toMatch(/^[A-Z]+#/);
  });

  it.each(KINDS)('lets somebody put items of every kind that the catalogue has: $kind.name', ({ prefix }) => {
    const whoPuts = FUNCTION_NAMES.filter((name) =>
      ACCESS[name].table.some(
        ({ actions, keys }) =>
          (actions.includes('PutItem') || actions.includes('UpdateItem')) &&
          keys?.includes(`${prefix}*`) === true,
      ),
    );
    expect(whoPuts).not.toEqual([]);
  });

  it.each<[FunctionName, string, string]>([
    ['participant-api', 'PutItem', 'ROUND#rnd_1'],
    ['participant-api', 'PutItem', 'SUPPRESSED#0'],
    ['participant-api', 'GetItem', 'MAIL#mai_1'],
    ['participant-api', 'DeleteItem', 'PAIR#pai_1'],
    ['coordinator-api', 'GetItem', 'TOK#0'],
    ['coordinator-api', 'PutItem', 'TOK#0'],
    ['coordinator-api', 'PutItem', 'METRIC#cccc'],
    ['send-mail', 'PutItem', 'APP#app_1'],
    ['record-mail-outcome', 'PutItem', 'PAIR#pai_1'],
    ['run-matching', 'PutItem', 'APP#app_1'],
    ['publish-round', 'PutItem', 'PERSON#per_1'],
    ['start-due-rounds', 'PutItem', 'APP#app_1'],
    ['send-reminders', 'PutItem', 'APP#app_1'],
    ['sweep-outbox', 'PutItem', 'APP#app_1'],
    ['track-metrics', 'PutItem', 'APP#app_1'],
    ['watch-pairs', 'PutItem', 'MAIL#mai_1'],
  ])('keeps %s from %s of %s', (name, verb, key) => {
    expect(mayTouch(installation, name, `dynamodb:${verb}`, 'table', key)).toBe(false);
  });

  it('lets the finance door write what finance enters, and nothing of people and figures', () => {
    const keys = [
      'FUNDING#dec_1',
      'METRIC#cccc/dec_1/pairs.formed',
      'APP#app_1',
      'PERSON#per_1',
      'COHORT#coh_1',
      'AUDIT#1',
    ];
    expect(
      keys.map((key) => mayTouch(installation, 'finance-api', 'dynamodb:PutItem', 'table', key)),
    ).toEqual([true, false, false, false, false, true]);
    for (const action of ['UpdateItem', 'ConditionCheckItem'])
      expect(whoMay(`dynamodb:${action}`)).not.toContain('finance-api');
    expect(
      [...keys, 'REPORTREADER#rdr_1'].filter((key) =>
        mayTouch(installation, 'finance-api', 'dynamodb:DeleteItem', 'table', key),
      ),
    ).toEqual(['REPORTREADER#rdr_1']);
  });

  it('lets nobody remove from the audit', () => {
    for (const name of FUNCTION_NAMES)
      expect(mayTouch(installation, name, 'dynamodb:DeleteItem', 'table', 'AUDIT#1'), name).toBe(false);
  });

  it('lets nobody scan', () => {
    const scanning = allStatements.filter(([, statement]) =>
      actionsOf(statement).some((action) => /^dynamodb:(Scan|PartiQL|\*|ExportTable)/.test(action)),
    );
    expect(scanning).toEqual([]);
  });

  it('knows no wildcard action of our own', () => {
    expect(
      ours.flatMap(([, statement]) => actionsOf(statement)).filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  it('knows one wildcard resource of our own: the streams of the one table', () => {
    const wild = ours.filter(([, statement]) => JSON.stringify(statement.Resource).includes('*'));
    expect(wild.map(([, statement]) => actionsOf(statement))).toEqual([['dynamodb:ListStreams']]);
  });

  it('gives no function a managed policy, and the one of another none', () => {
    for (const name of FUNCTION_NAMES) {
      const [, { Properties }] = installation.lambda(name);
      const role = installation.template.findResources('AWS::IAM::Role')[Properties.Role['Fn::GetAtt'][0]];
      expect(role?.['Properties'].ManagedPolicyArns, name).toBeUndefined();
    }
    const roles = FUNCTION_NAMES.map((name) => installation.lambda(name)[1].Properties.Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(FUNCTION_NAMES.length);
  });

  it('gives five doors the key of fingerprints, and the key of links to the mail transport alone', () => {
    const secretsOf = (name: FunctionName) =>
      statementsOf(installation, name)
        .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
        .flatMap(resourcesOf);
    const { Variables: door } = installation.lambda('public-api')[1].Properties.Environment;
    const { Variables: mail } = installation.lambda('send-mail')[1].Properties.Environment;
    expect(whoMay('secretsmanager:GetSecretValue').sort()).toEqual([
      'coordinator-api',
      'finance-api',
      'my-page-api',
      'participant-api',
      'public-api',
      'send-mail',
    ]);
    for (const name of [
      ...(['public-api', 'participant-api', 'my-page-api'] as const),
      ...(['coordinator-api', 'finance-api'] as const),
    ])
      expect(secretsOf(name)).toEqual([door.FINGERPRINT_SECRET_ARN]);
    expect(secretsOf('send-mail')).toEqual([mail.LINK_SECRET_ARN]);
    expect(door.FINGERPRINT_SECRET_ARN).not.toEqual(mail.LINK_SECRET_ARN);
  });
});
