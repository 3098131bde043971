import { describe, expect, it } from 'vitest';
import { functionsOf } from '../../../../infra/local/runner/lambda/definition.ts';
import { askedBy } from '../../../../infra/local/runner/lambda/requests.ts';
import { type FunctionRole, rightsFor, rightsOf } from '../../../../infra/local/runner/lambda/role.ts';
import { lambda, policy, smallAssembly, table } from './assembly.ts';

const keyed = (...keys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});
const tableArn = { 'Fn::GetAtt': ['Table', 'Arn'] };

const roleWith = (...statements: readonly object[]): FunctionRole => {
  const resources = smallAssembly(
    { Table: table, Door: lambda('door'), Policy: policy('door', ...statements) },
    { door: 'export const handler = () => 1' },
  );
  const [definition] = functionsOf(resources);
  if (definition === undefined) throw new Error('No function.');
  return definition.role;
};

const role = roleWith(
  {
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    Resource: tableArn,
    Condition: keyed('APP#*', 'PERSON#*'),
  },
  {
    Effect: 'Allow',
    Action: 'dynamodb:Query',
    Resource: { 'Fn::Join': ['', [tableArn, '/index/due']] },
    Condition: keyed('PROGRAMME#*#MAILS'),
  },
  {
    Effect: 'Allow',
    Action: 'ses:SendRawEmail',
    Resource: [
      'arn:aws:ses:eu-north-1:000000000000:identity/mail.example',
      'arn:aws:ses:eu-north-1:000000000000:configuration-set/set',
    ],
    Condition: { StringEquals: { 'ses:FromAddress': 'no-reply@mail.example' } },
  },
);
const tableName = Object.keys(role.partitionKeys)[0] ?? '';

/** Whether the role allows all that a request asks. */
const may = (service: string, target: string, body: object | string): boolean =>
  askedBy(
    { service, target, path: '/', body: typeof body === 'string' ? body : JSON.stringify(body) },
    role,
  ).every((asked) => rightsFor(role, asked).length > 0);

const onTable = (operation: string, input: object) =>
  may('dynamodb', `DynamoDB_20120810.${operation}`, { TableName: tableName, ...input });
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'META' } });

describe('the role of a function on a laptop', () => {
  it('allows items by the keys that its policy names, and no others', () => {
    expect(onTable('GetItem', { Key: key('APP#1') })).toBe(true);
    expect(onTable('GetItem', { Key: key('PAIR#1') })).toBe(false);
    expect(onTable('PutItem', { Item: key('PERSON#1') })).toBe(true);
    expect(onTable('DeleteItem', { Key: key('APP#1') })).toBe(false);
    expect(onTable('Scan', {})).toBe(false);
  });

  it('asks for each part of a transaction and each key of a batch', () => {
    const transaction = (...parts: readonly object[]) =>
      may('dynamodb', 'DynamoDB_20120810.TransactWriteItems', { TransactItems: parts });
    const put = (pk: string) => ({ Put: { TableName: tableName, Item: key(pk) } });
    expect(transaction(put('APP#1'), put('PERSON#1'))).toBe(true);
    expect(transaction(put('APP#1'), put('ROUND#1'))).toBe(false);
    expect(transaction(put('APP#1'), { Delete: { TableName: tableName, Key: key('APP#2') } })).toBe(false);
    expect(
      may('dynamodb', 'DynamoDB_20120810.BatchGetItem', {
        RequestItems: { [tableName]: { Keys: [key('APP#1')] } },
      }),
    ).toBe(false);
  });

  it('reads the partition of a query from its key condition, in the index that is asked', () => {
    const query = (partition: string, index: object = { IndexName: 'due' }) =>
      onTable('Query', {
        ...index,
        KeyConditionExpression: '#partition = :partition AND #sort <= :sort',
        ExpressionAttributeNames: { '#partition': 'duePk', '#sort': 'dueSk' },
        ExpressionAttributeValues: { ':partition': { S: partition }, ':sort': { S: 'x' } },
      });
    expect(query('PROGRAMME#cccc#MAILS')).toBe(true);
    expect(query('PROGRAMME#cccc#ROUNDS')).toBe(false);
    expect(query('PROGRAMME#cccc#MAILS', {})).toBe(false);
  });

  it('lets mail go from the one sender, through the one configuration set', () => {
    const send = (from: string, set: string) =>
      may(
        'ses',
        '',
        String(
          new URLSearchParams({
            Action: 'SendRawEmail',
            ConfigurationSetName: set,
            'RawMessage.Data': Buffer.from(`From: Programme <${from}>\r\n\r\nHello`).toString('base64'),
          }),
        ),
      );
    expect(send('no-reply@mail.example', 'set')).toBe(true);
    expect(send('rector@mail.example', 'set')).toBe(false);
    expect(send('no-reply@mail.example', 'other')).toBe(false);
  });

  it('knows no right to what its policy leaves out', () => {
    expect(may('secretsmanager', 'secretsmanager.GetSecretValue', { SecretId: 'arn:secret' })).toBe(false);
    expect(() => may('kinesis', 'Kinesis.PutRecord', {})).toThrow(/cannot judge a request to kinesis/);
  });

  it('names its rights one by one', () => {
    expect(rightsOf(role)).toHaveLength(4 + 1 + 2);
  });

  it.each([
    { Effect: 'Deny', Action: 'dynamodb:GetItem', Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'dynamodb:GetItem',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
  ])('stops the start at a statement that it cannot judge: $Effect', (statement) => {
    expect(() => roleWith(statement)).toThrow(/Policy has a statement that the runner cannot judge/);
  });
});
