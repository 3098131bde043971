import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../../../../infra/local/runner/parts.ts';
import { readAssembly } from '../../../../infra/local/runner/template/read.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

export const queue = { Type: 'AWS::SQS::Queue' };

/** A function whose code lies in the asset `<name>.zip`. */
export const lambda = (name: string, properties: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout: 5,
    Role: `arn:aws:iam::000000000000:role/${name}`,
    ...properties,
  },
});

/** The policy of a function's role. */
export const policy = (name: string, ...statements: readonly object[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: name, Roles: [name], PolicyDocument: { Statement: statements } },
});

/** Course of an event that `name` fails on; the queue `Failures` must be among the resources. */
export const asyncInvoke = (name: string, retries: number, properties: object = {}) => ({
  Type: 'AWS::Lambda::EventInvokeConfig',
  Properties: {
    FunctionName: name,
    Qualifier: '$LATEST',
    MaximumRetryAttempts: retries,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failures', 'Arn'] } } },
    ...properties,
  },
});

/** The table of the system in its smallest form, with a stream and a time to live. */
export const table = {
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  },
};

/** Writes a cloud assembly as CDK would: a template, and one asset folder for each function's source. */
export const writeAssembly = (dir: string, resources: object, sources: Record<string, string> = {}): void => {
  mkdirSync(dir, { recursive: true });
  const json = (name: string, value: unknown) => writeFileSync(join(dir, name), JSON.stringify(value));
  const files = Object.fromEntries(
    Object.keys(sources).map((name) => [
      name,
      { source: { path: `asset.${name}` }, destinations: { here: { objectKey: `${name}.zip` } } },
    ]),
  );
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(join(dir, `asset.${name}`), { recursive: true });
    writeFileSync(join(dir, `asset.${name}`, 'index.mjs'), source);
  }
  json('small.assets.json', { files });
  json('small.template.json', { Resources: resources });
  json('manifest.json', {
    artifacts: {
      'small.assets': { type: 'cdk:asset-manifest' },
      small: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/eu-north-1',
        properties: { templateFile: 'small.template.json' },
      },
    },
  });
};

/** A hand-written assembly in a folder of its own, read. */
export const smallAssembly = (resources: object, sources: Record<string, string> = {}): Resources => {
  const dir = temporaryFolder();
  writeAssembly(dir, resources, sources);
  return readAssembly(dir);
};
