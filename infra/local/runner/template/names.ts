import { createHash } from 'node:crypto';

export type Place = { partition: string; region: string; account: string; stackName: string };

/** A resource as far as its names go. A property is resolved only when asked for: others may refer to it in a circle. */
export type Named = { logicalId: string; type: string; property(name: string): unknown };

type Naming = {
  /** The property that holds the name where the template gives one. */
  given?: string;
  /** The name that CloudFormation would make up; stack and logical id by default. */
  invented?: (named: Named, place: Place) => string;
  arn?: (name: string, place: Place) => string;
  ref?: (name: string, place: Place) => string;
  attributes?: Record<string, (name: string, place: Place) => string>;
};

const arnOf =
  (service: string, resource: (name: string) => string) =>
  (name: string, { partition, region, account }: Place) =>
    `arn:${partition}:${service}:${region}:${account}:${resource(name)}`;

/** Short and the same in every run: local ids may be written down, and an id never depends on the order of resources. */
const shortId = ({ logicalId }: Named): string =>
  createHash('sha256').update(logicalId).digest('hex').slice(0, 12);

const queueArn = arnOf('sqs', (name) => name);
const secretArn = arnOf('secretsmanager', (name) => `secret:${name}`);
const topicArn = arnOf('sns', (name) => name);

const NAMINGS: Record<string, Naming> = {
  'AWS::DynamoDB::GlobalTable': {
    given: 'TableName',
    arn: arnOf('dynamodb', (name) => `table/${name}`),
    attributes: {
      StreamArn: arnOf('dynamodb', (name) => `table/${name}/stream/2026-01-01T00:00:00.000`),
      TableId: (name) => name,
    },
  },
  'AWS::Lambda::Function': { given: 'FunctionName', arn: arnOf('lambda', (name) => `function:${name}`) },
  'AWS::Events::EventBus': {
    given: 'Name',
    arn: arnOf('events', (name) => `event-bus/${name}`),
    attributes: { Name: (name) => name },
  },
  'AWS::Events::Rule': { given: 'Name', arn: arnOf('events', (name) => `rule/${name}`) },
  'AWS::SQS::Queue': {
    given: 'QueueName',
    arn: queueArn,
    ref: (name, { region, account }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    attributes: { QueueName: (name) => name },
  },
  'AWS::SecretsManager::Secret': { given: 'Name', arn: secretArn, ref: secretArn },
  'AWS::SNS::Topic': { given: 'TopicName', arn: topicArn, ref: topicArn },
  'AWS::ApiGatewayV2::Api': {
    invented: shortId,
    attributes: {
      ApiId: (id) => id,
      ApiEndpoint: (id, { region }) => `https://${id}.execute-api.${region}.amazonaws.com`,
    },
  },
  'AWS::Cognito::UserPool': {
    invented: (named, { region }) => `${region}_${shortId(named).slice(0, 9)}`,
    arn: arnOf('cognito-idp', (id) => `userpool/${id}`),
    attributes: {
      ProviderName: (id, { region }) => `cognito-idp.${region}.amazonaws.com/${id}`,
      ProviderURL: (id, { region }) => `https://cognito-idp.${region}.amazonaws.com/${id}`,
      UserPoolId: (id) => id,
    },
  },
  'AWS::Cognito::UserPoolClient': { invented: shortId, attributes: { ClientId: (id) => id } },
  'AWS::Cognito::UserPoolDomain': { given: 'Domain' },
  'AWS::Cognito::UserPoolResourceServer': { given: 'Identifier' },
  'AWS::CloudFront::Distribution': {
    invented: (named) => `d${shortId(named)}`,
    attributes: { DomainName: (id) => `${id}.cloudfront.net`, Id: (id) => id },
  },
  'AWS::S3::Bucket': {
    given: 'BucketName',
    invented: ({ logicalId }, { stackName }) => `${stackName}-${logicalId}`.toLowerCase(),
    arn: (name, { partition }) => `arn:${partition}:s3:::${name}`,
    attributes: {
      DomainName: (name) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: (name, { region }) => `${name}.s3.${region}.amazonaws.com`,
    },
  },
  'AWS::IAM::Role': {
    given: 'RoleName',
    arn: (name, { partition, account }) => `arn:${partition}:iam::${account}:role/${name}`,
  },
  'AWS::SES::ConfigurationSet': { given: 'Name' },
  'AWS::SES::EmailIdentity': { given: 'EmailIdentity' },
  'AWS::Scheduler::Schedule': {
    given: 'Name',
    arn: arnOf('scheduler', (name) => `schedule/default/${name}`),
  },
  'AWS::Logs::LogGroup': { given: 'LogGroupName', arn: arnOf('logs', (name) => `log-group:${name}:*`) },
};

const anyArn = arnOf('local', (name) => name);

/** The names that CloudFormation would give a resource, as far as anything in the template asks for them. */
export const namesOf = (named: Named, place: Place) => {
  const naming = NAMINGS[named.type] ?? {};
  const given = naming.given === undefined ? undefined : named.property(naming.given);
  const invent = naming.invented ?? (({ logicalId }) => `${place.stackName}-${logicalId}`);
  const name = typeof given === 'string' ? given : invent(named, place);
  const arn = (naming.arn ?? anyArn)(name, place);
  return {
    name,
    arn,
    ref: naming.ref?.(name, place) ?? name,
    /** A placeholder where the type has no such attribute here: only inert resources get one. */
    attribute: (attribute: string): string =>
      attribute === 'Arn'
        ? arn
        : (naming.attributes?.[attribute]?.(name, place) ?? `${named.logicalId}.${attribute}`),
  };
};
