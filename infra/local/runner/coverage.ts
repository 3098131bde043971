/** Emulation of a resource type: the properties in use, and those without effect here. */
export type Coverage = {
  /** Paths such as `Targets.Arn`; a path covers all below it, and lists are passed through. */
  emulated: readonly string[];
  /** Path → why it may be ignored. */
  inert: Readonly<Record<string, string>>;
};

const PERMISSION = 'only what functions ask is checked here; tests of the template hold the rest';
const WORDS = 'a description for people';
const TLS = 'the local system speaks plain HTTP on the loopback address';
const CACHE = 'nothing is cached here';
const RETENTION = 'local data is kept until --fresh';
const ENCRYPTION = 'local data lies on your own disk as it is';
const BACK_OFF = 'AWS spreads retries over hours; here they follow at once, and fewer';

const behaviour = (path: string): readonly string[] =>
  ['PathPattern', 'TargetOriginId', 'AllowedMethods', 'ResponseHeadersPolicyId', 'FunctionAssociations'].map(
    (property) => `DistributionConfig.${path}.${property}`,
  );
const behaviourInert = (path: string): Record<string, string> => ({
  [`DistributionConfig.${path}.CachePolicyId`]: CACHE,
  [`DistributionConfig.${path}.CachedMethods`]: CACHE,
  [`DistributionConfig.${path}.OriginRequestPolicyId`]:
    'everything but Host is forwarded, as the template asks',
  [`DistributionConfig.${path}.Compress`]: 'the loopback address needs no compression',
  [`DistributionConfig.${path}.ViewerProtocolPolicy`]: TLS,
});

/** Types that behave here as they do on AWS. A property that is in neither list stops the start. */
export const EMULATED: Readonly<Record<string, Coverage>> = {
  'AWS::Lambda::Function': {
    emulated: [
      'FunctionName',
      'Code',
      'Handler',
      'Runtime',
      'Timeout',
      'MemorySize',
      'Environment',
      'ReservedConcurrentExecutions',
      'Role',
    ],
    inert: {
      Architectures: 'JavaScript runs on any',
      Description: WORDS,
      LoggingConfig: 'lines go to the terminal and to logs/',
      Layers: "only CDK's own deployment function has one, and it is not run",
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    emulated: [
      'FunctionName',
      'MaximumRetryAttempts',
      'MaximumEventAgeInSeconds',
      'DestinationConfig.OnFailure',
    ],
    inert: { Qualifier: 'there is only $LATEST' },
  },
  'AWS::Lambda::EventSourceMapping': {
    emulated: [
      'EventSourceArn',
      'FunctionName',
      'Enabled',
      'BatchSize',
      'FilterCriteria',
      'FunctionResponseTypes',
      'BisectBatchOnFunctionError',
      'MaximumRetryAttempts',
      'DestinationConfig.OnFailure',
      'ScalingConfig.MaximumConcurrency',
    ],
    inert: {
      StartingPosition: 'table and stream begin together here, so every start is TRIM_HORIZON',
      MaximumBatchingWindowInSeconds: 'a batch goes out as soon as there is one',
      MaximumRecordAgeInSeconds: 'the retries are over long before',
      ParallelizationFactor: 'DynamoDB Local has one shard',
    },
  },
  'AWS::DynamoDB::GlobalTable': {
    emulated: [
      'TableName',
      'AttributeDefinitions',
      'KeySchema',
      'GlobalSecondaryIndexes',
      'StreamSpecification',
      'TimeToLiveSpecification',
    ],
    inert: {
      BillingMode: 'DynamoDB Local knows no throughput',
      Replicas: 'one place only; backups and deletion protection are for AWS',
      SSESpecification: ENCRYPTION,
    },
  },
  'AWS::IAM::Policy': {
    emulated: ['PolicyDocument', 'Roles'],
    inert: { PolicyName: WORDS },
  },
  'AWS::Events::EventBus': { emulated: ['Name'], inert: { Description: WORDS } },
  'AWS::Events::Rule': {
    emulated: [
      'Name',
      'EventBusName',
      'EventPattern',
      'State',
      'Targets.Arn',
      'Targets.Id',
      'Targets.Input',
      'Targets.InputPath',
      'Targets.InputTransformer',
      'Targets.DeadLetterConfig',
      'Targets.RetryPolicy',
    ],
    inert: { Description: WORDS },
  },
  'AWS::Scheduler::Schedule': {
    emulated: [
      'Name',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'State',
      'Target.Arn',
      'Target.Input',
      'Target.DeadLetterConfig',
      'Target.RetryPolicy.MaximumRetryAttempts',
    ],
    inert: {
      Description: WORDS,
      'FlexibleTimeWindow.Mode': 'jobs fire on their minute',
      'Target.RetryPolicy.MaximumEventAgeInSeconds': BACK_OFF,
      'Target.RoleArn': PERMISSION,
    },
  },
  'AWS::SQS::Queue': {
    emulated: ['QueueName', 'VisibilityTimeout', 'RedrivePolicy'],
    inert: {
      MessageRetentionPeriod: RETENTION,
      SqsManagedSseEnabled: ENCRYPTION,
      KmsMasterKeyId: ENCRYPTION,
    },
  },
  'AWS::SecretsManager::Secret': {
    emulated: ['Name', 'GenerateSecretString.PasswordLength', 'GenerateSecretString.ExcludePunctuation'],
    inert: { Description: WORDS, KmsKeyId: ENCRYPTION },
  },
  'AWS::ApiGatewayV2::Api': {
    emulated: ['Name', 'ProtocolType'],
    inert: { Description: WORDS, DisableExecuteApiEndpoint: 'the API is reached through the site alone' },
  },
  'AWS::ApiGatewayV2::Route': {
    emulated: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizationScopes', 'AuthorizerId'],
    inert: {},
  },
  'AWS::ApiGatewayV2::Integration': {
    emulated: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    inert: {},
  },
  'AWS::ApiGatewayV2::Authorizer': {
    emulated: ['ApiId', 'Name', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration'],
    inert: {},
  },
  'AWS::ApiGatewayV2::Stage': {
    emulated: ['ApiId', 'StageName'],
    inert: {
      AutoDeploy: 'what the template says is what runs',
      AccessLogSettings: 'requests are not logged here',
      DefaultRouteSettings: 'one person cannot flood it',
      RouteSettings: 'one person cannot flood it',
    },
  },
  'AWS::Cognito::UserPool': {
    emulated: ['AdminCreateUserConfig.InviteMessageTemplate'],
    inert: Object.fromEntries(
      [
        'AccountRecoverySetting',
        'AdminCreateUserConfig.AllowAdminCreateUserOnly',
        'AutoVerifiedAttributes',
        'DeletionProtection',
        'EmailVerificationMessage',
        'EmailVerificationSubject',
        'EnabledMfas',
        'MfaConfiguration',
        'Policies',
        'SmsVerificationMessage',
        'UsernameAttributes',
        'UsernameConfiguration',
        'UserPoolTier',
        'VerificationMessageTemplate',
      ].map((property) => [property, 'personas stand in for people; nobody signs up']),
    ),
  },
  'AWS::Cognito::UserPoolClient': {
    emulated: [
      'UserPoolId',
      'CallbackURLs',
      'LogoutURLs',
      'AllowedOAuthScopes',
      'AccessTokenValidity',
      'TokenValidityUnits',
    ],
    inert: {
      ClientName: WORDS,
      AllowedOAuthFlows: 'code with PKCE is the only flow here',
      AllowedOAuthFlowsUserPoolClient: 'code with PKCE is the only flow here',
      ExplicitAuthFlows: 'code with PKCE is the only flow here',
      GenerateSecret: 'a client of pages has none',
      IdTokenValidity: 'lives as long as the access token',
      RefreshTokenValidity: 'lives as long as the runner',
      EnableTokenRevocation: 'signing out ends a session here too',
      PreventUserExistenceErrors: 'personas are chosen, not typed',
      SupportedIdentityProviders: 'personas are chosen, not typed',
      AuthSessionValidity: 'personas are chosen, not typed',
    },
  },
  'AWS::Cognito::UserPoolDomain': {
    emulated: ['Domain', 'UserPoolId'],
    inert: { ManagedLoginVersion: 'the persona page stands in for the hosted one' },
  },
  'AWS::SES::EmailIdentity': {
    emulated: ['EmailIdentity'],
    inert: {
      ConfigurationSetAttributes: 'every mail names its configuration set',
      DkimAttributes: 'mails stay in the local mailbox',
      DkimSigningAttributes: 'mails stay in the local mailbox',
      FeedbackAttributes: 'mails stay in the local mailbox',
      MailFromAttributes: 'mails stay in the local mailbox',
    },
  },
  'AWS::SES::ConfigurationSet': {
    emulated: ['Name'],
    inert: {
      DeliveryOptions: 'mails stay in the local mailbox',
      ReputationOptions: 'mails stay in the local mailbox',
      SendingOptions: 'mails stay in the local mailbox',
      SuppressionOptions: 'no list is kept here; what bounces is said by the address',
    },
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    emulated: ['ConfigurationSetName', 'EventDestination'],
    inert: {},
  },
  'AWS::S3::Bucket': {
    emulated: ['BucketName'],
    inert: {
      BucketEncryption: ENCRYPTION,
      PublicAccessBlockConfiguration: PERMISSION,
      OwnershipControls: PERMISSION,
      VersioningConfiguration: 'the files are those of the last build',
      LifecycleConfiguration: 'the files are those of the last build',
      LoggingConfiguration: 'requests are not logged here',
    },
  },
  'AWS::S3::BucketPolicy': { emulated: ['Bucket', 'PolicyDocument'], inert: {} },
  'Custom::CDKBucketDeployment': {
    emulated: ['SourceObjectKeys', 'DestinationBucketName', 'DestinationBucketKeyPrefix', 'SystemMetadata'],
    inert: {
      ServiceToken: 'the files are read where the build put them',
      SourceBucketNames: 'the files are read where the build put them',
      Prune: 'there is nothing older to remove',
      Exclude: 'there is nothing older to remove',
      DistributionId: CACHE,
      DistributionPaths: CACHE,
      WaitForDistributionInvalidation: CACHE,
      OutputObjectKeys: 'nobody asks for them',
    },
  },
  'AWS::CloudFront::Distribution': {
    emulated: [
      'DistributionConfig.Aliases',
      'DistributionConfig.Origins.Id',
      'DistributionConfig.Origins.DomainName',
      'DistributionConfig.Origins.OriginCustomHeaders',
      'DistributionConfig.DefaultRootObject',
      'DistributionConfig.CustomErrorResponses.ErrorCode',
      'DistributionConfig.CustomErrorResponses.ResponseCode',
      'DistributionConfig.CustomErrorResponses.ResponsePagePath',
      ...behaviour('DefaultCacheBehavior'),
      ...behaviour('CacheBehaviors'),
    ],
    inert: {
      ...behaviourInert('DefaultCacheBehavior'),
      ...behaviourInert('CacheBehaviors'),
      'DistributionConfig.CustomErrorResponses.ErrorCachingMinTTL': CACHE,
      'DistributionConfig.Origins.CustomOriginConfig': TLS,
      'DistributionConfig.Origins.S3OriginConfig': PERMISSION,
      'DistributionConfig.Origins.OriginAccessControlId': PERMISSION,
      'DistributionConfig.Comment': WORDS,
      'DistributionConfig.Enabled': 'a site that is switched off is of no use here',
      'DistributionConfig.HttpVersion': TLS,
      'DistributionConfig.IPV6Enabled': TLS,
      'DistributionConfig.PriceClass': 'there is one edge, and it is here',
      'DistributionConfig.ViewerCertificate': TLS,
      'DistributionConfig.WebACLId': 'a firewall in front of yourself',
      'DistributionConfig.Logging': 'requests are not logged here',
    },
  },
  'AWS::CloudFront::Function': {
    emulated: ['Name', 'FunctionCode'],
    inert: {
      AutoPublish: 'what the template says is what runs',
      FunctionConfig: 'the code runs in plain JavaScript',
    },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { emulated: ['ResponseHeadersPolicyConfig'], inert: {} },
};

/** Types that do nothing here, and why that is no loss on a laptop. */
export const INERT: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': PERMISSION,
  'AWS::IAM::ManagedPolicy': PERMISSION,
  'AWS::Lambda::Permission': PERMISSION,
  'AWS::SQS::QueuePolicy': PERMISSION,
  'AWS::SNS::TopicPolicy': PERMISSION,
  'AWS::Logs::ResourcePolicy': PERMISSION,
  'AWS::Logs::LogGroup': 'lines go to the terminal and to logs/',
  'AWS::Logs::MetricFilter': 'no metrics are collected here; the line itself is on the terminal',
  'AWS::Logs::Delivery': 'requests are not logged here',
  'AWS::Logs::DeliverySource': 'requests are not logged here',
  'AWS::Logs::DeliveryDestination': 'requests are not logged here',
  'AWS::CloudWatch::Alarm':
    'you are looking at it; dead letters are printed and listed at /_local/dead-letters',
  'AWS::CloudWatch::Dashboard': 'no metrics are collected here',
  'AWS::SNS::Topic': 'it only carries alarms',
  'AWS::SNS::Subscription': 'it only carries alarms',
  'AWS::Budgets::Budget': 'nothing costs anything here',
  'AWS::Events::Archive':
    'every event that it takes is kept in events.jsonl; POST /_local/events/replay delivers it again',
  'AWS::Scheduler::ScheduleGroup': 'schedules need no group here',
  'AWS::CloudFront::OriginAccessControl': PERMISSION,
  'AWS::CloudFront::CachePolicy': CACHE,
  'AWS::CloudFront::OriginRequestPolicy': 'everything but Host is forwarded',
  'AWS::Cognito::UserPoolResourceServer': 'the scopes of the client are granted as they stand',
  'AWS::Lambda::LayerVersion': "only CDK's own deployment function has one, and it is not run",
  'AWS::CDK::Metadata': 'tells AWS which CDK was used',
};
