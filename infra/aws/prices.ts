/**
 * Public prices of AWS in eu-north-1 in US dollars, as far as a stage costs while nobody uses it. Written down by hand on this day from AWS's
 * price pages; AWS's own calculator has the last word.
 */
export const PRICES_OF = '2026-11-28';

type Price = {
  readonly unit: string;
  readonly price: number;
  /** Units of each month and account that cost nothing. */
  readonly free: number;
};

export const PRICES = {
  secret: { unit: 'secret', price: 0.4, free: 0 },
  alarm: { unit: 'alarm', price: 0.1, free: 10 },
  metric: { unit: 'metric', price: 0.3, free: 10 },
  /** Of at most fifty metrics. */
  dashboard: { unit: 'dashboard', price: 3, free: 3 },
  queueRequest: { unit: 'million requests', price: 0.4, free: 1 },
  invocation: { unit: 'million requests', price: 0.2, free: 1 },
  computing: { unit: 'million GB-seconds', price: 13.3334, free: 0.4 },
} as const satisfies Readonly<Record<string, Price>>;

/** Types that cost by use alone, or never: why their number does not count. */
export const BY_USE: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'by request',
  'AWS::ApiGatewayV2::Authorizer': 'part of the API',
  'AWS::ApiGatewayV2::Integration': 'part of the API',
  'AWS::ApiGatewayV2::Route': 'part of the API',
  'AWS::ApiGatewayV2::Stage': 'part of the API',
  'AWS::Budgets::Budget': 'free without actions',
  'AWS::CloudFront::Distribution': 'by request, the first terabyte free',
  'AWS::CloudFront::Function': 'by request',
  'AWS::CloudFront::OriginAccessControl': 'free',
  'AWS::CloudFront::ResponseHeadersPolicy': 'free',
  'AWS::Cognito::UserPool': 'by person who signs in, the first ten thousand free',
  'AWS::Cognito::UserPoolClient': 'part of the pool',
  'AWS::Cognito::UserPoolDomain': 'part of the pool',
  'AWS::Cognito::UserPoolGroup': 'part of the pool',
  'AWS::Cognito::UserPoolResourceServer': 'part of the pool',
  'AWS::DynamoDB::GlobalTable': 'on demand: by read, write and gigabyte; a cohort takes megabytes',
  'AWS::Events::Archive': 'by gigabyte; a fact takes half a kilobyte',
  'AWS::Events::EventBus': 'by event',
  'AWS::Events::Rule': 'by event',
  'AWS::IAM::Policy': 'free',
  'AWS::IAM::Role': 'free',
  'AWS::Lambda::EventInvokeConfig': 'part of the function',
  'AWS::Lambda::EventSourceMapping': 'by request of the queue, counted above',
  'AWS::Lambda::LayerVersion': 'free',
  'AWS::Lambda::Permission': 'free',
  'AWS::Logs::LogGroup': 'by gigabyte, the first five free',
  'AWS::S3::Bucket': 'by gigabyte; the pages take one megabyte',
  'AWS::S3::BucketPolicy': 'free',
  'AWS::SES::ConfigurationSet': 'by mail',
  'AWS::SES::ConfigurationSetEventDestination': 'by mail',
  'AWS::SES::EmailIdentity': 'by mail',
  'AWS::SNS::Subscription': 'by message, the first thousand mails free',
  'AWS::SNS::Topic': 'by message',
  'AWS::SNS::TopicPolicy': 'free',
  'AWS::SQS::QueuePolicy': 'free',
  'Custom::CDKBucketDeployment': 'by deployment',
};
