import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { siteFiles } from '../../shared/pages/static-pages.ts';
import { builtSite } from './built-site.ts';

/** The folder of the built site, or of a copy with the contact of the stage on its pages. @throws where it has not been built */
const folderOfSite = (contact: string | undefined): string => {
  const built = builtSite();
  if (contact === undefined) return built;
  const copy = mkdtempSync(join(tmpdir(), 'cccc-site-'));
  cpSync(built, copy, { recursive: true });
  for (const [file, page] of siteFiles(PROGRAMMES, contact)) writeFileSync(join(copy, file), page);
  return copy;
};

/** Wildcard permissions of the CDK's uploader, besides all of the web bucket. */
const UPLOADER_WILDCARDS = [
  'Action::s3:GetBucket*',
  'Action::s3:GetObject*',
  'Action::s3:List*',
  'Action::s3:Abort*',
  'Action::s3:DeleteObject*',
  // CloudFront's invalidations know no resource.
  'Resource::*',
];

type SiteUploadProps = {
  readonly bucket: IBucket;
  readonly distribution: IDistribution;
  /** The stage's own; left out, each programme's pages show the programme's. */
  readonly contact: string | undefined;
};

/** Puts the built pages into the bucket at each deployment: the one custom resource of the stack. */
export class SiteUpload extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, contact }: SiteUploadProps) {
    super(scope, id);
    const site = folderOfSite(contact);
    const upload = new BucketDeployment(this, 'Pages', {
      sources: [Source.asset(site)],
      destinationBucket: bucket,
      distribution,
      distributionPaths: ['/*'],
      memoryLimit: 512,
      // A log group of our own: `logRetention` would bring a second custom resource.
      logGroup: new LogGroup(this, 'Log', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      // The edge may keep everything, because a deployment invalidates it; browsers always ask.
      cacheControl: [CacheControl.fromString('public, max-age=0, s-maxage=31536000, must-revalidate')],
    });
    // The asset is in the assembly by now.
    if (site !== builtSite()) rmSync(site, { recursive: true });
    this.#acknowledge(upload, bucket);
  }

  #acknowledge(upload: BucketDeployment, bucket: IBucket): void {
    const stack = Stack.of(this);
    const { defaultChild } = bucket.node;
    const bucketName = defaultChild instanceof CfnBucket ? stack.getLogicalId(defaultChild) : '';
    const assets = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`;
    const wildcards = [...UPLOADER_WILDCARDS, `Resource::<${bucketName}.Arn>/*`, `Resource::${assets}`];
    Validations.of(upload.handlerRole.node.scope ?? this).acknowledge(
      { id: 'AwsSolutions-L1', reason: 'The CDK chooses the runtime of its uploader.' },
      {
        id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
        reason: 'The CDK gives its uploader the managed policy for logs.',
      },
      ...wildcards.map((wildcard) => ({
        id: `AwsSolutions-IAM5[${wildcard}]`,
        reason: 'The uploader reads the CDK assets and writes the web bucket; it runs at deployments only.',
      })),
    );
  }
}
