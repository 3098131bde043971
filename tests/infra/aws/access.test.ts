import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
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

  it('lets only the relay and the sweeper publish', () => {
    expect(whoMay('events:PutEvents')).toEqual(['relay-events', 'sweep-outbox']);
  });

  it('lets only the relay and the sweeper update a fact, which they mark as published, and the figures be added to', () => {
    expect(whoMay('dynamodb:UpdateItem')).toEqual([
      'relay-events',
      'sweep-outbox',
      'track-metrics',
      'rebuild-metrics',
    ]);
    const figures = ['METRIC#cccc/permanent/pairs.formed', 'APP#app_1', 'PERSON#per_1'].map((key) =>
      mayTouch(installation, 'track-metrics', 'dynamodb:UpdateItem', 'table', key),
    );
    expect(figures).toEqual([true, false, false]);
  });

  it('lets the finance door change nothing', () => {
    for (const action of ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'])
      expect(whoMay(`dynamodb:${action}`)).not.toContain('finance-api');
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

  it('gives the public door the key of fingerprints, and the key of links to the mail transport alone', () => {
    const secretsOf = (name: FunctionName) =>
      statementsOf(installation, name)
        .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
        .flatMap(resourcesOf);
    const { Variables: door } = installation.lambda('public-api')[1].Properties.Environment;
    const { Variables: mail } = installation.lambda('send-mail')[1].Properties.Environment;
    expect(whoMay('secretsmanager:GetSecretValue')).toEqual(['public-api', 'send-mail']);
    expect(secretsOf('public-api')).toEqual([door.FINGERPRINT_SECRET_ARN]);
    expect(secretsOf('send-mail')).toEqual([mail.LINK_SECRET_ARN]);
    expect(door.FINGERPRINT_SECRET_ARN).not.toEqual(mail.LINK_SECRET_ARN);
  });
});
