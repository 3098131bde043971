import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { apiRequestCode } from './api-request.ts';
import { SiteUpload } from './site-upload.ts';
import type { Stage } from './stages.ts';
import { viewerRequestCode } from './viewer-request.ts';

/** Nothing but our own files; the one stranger is the sign-in, which the staff pages ask for their token. */
const contentSecurityPolicy = (signInOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${signInOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

type WebsiteProps = {
  readonly stage: Stage;
  readonly apiId: string;
  /** Shown to the API with each request, so that it can tell who comes past the distribution. */
  readonly originSecret: string;
  readonly signInOrigin: string;
};

/** One origin for people: the site from a private bucket, the API beside it, security headers on every answer. */
export class Website extends Construct {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly bucket: IBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage, apiId, originSecret, signInOrigin }: WebsiteProps) {
    super(scope, id);
    // The CDK's own interface and class disagree under exactOptionalPropertyTypes.
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    }) as IBucket;

    const everyAnswer = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.#securityHeaders(signInOrigin),
    };
    const api: BehaviorOptions = {
      ...everyAnswer,
      origin: new HttpOrigin(`${apiId}.execute-api.${stage.region}.${Aws.URL_SUFFIX}`, {
        customHeaders: { 'x-origin-secret': originSecret },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [
        this.#beforeOrigin('ApiRequest', {
          comment: 'Who calls, and what the API would answer in its own words',
          code: FunctionCode.fromInline(apiRequestCode(stage.mailReplyTo)),
        }),
      ],
    };
    // With leave to list, a file that is not there during an upload is a 404; without it S3 says 403. Nothing can be listed through the viewer function.
    const site = S3BucketOrigin.withOriginAccessControl(this.bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `cccc ${stage.name}`,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        ...everyAnswer,
        origin: site,
        functionAssociations: [
          this.#beforeOrigin('ViewerRequest', {
            comment: 'Folders to their index.html, and a page where nothing lies',
            code: FunctionCode.fromInline(viewerRequestCode(stage.mailReplyTo)),
          }),
        ],
      },
      // The document of the API is a file of the site; the order decides.
      additionalBehaviors: {
        '/api/openapi.json': { ...everyAnswer, origin: site },
        '/api/*': api,
        '/a': api,
        '/a/*': api,
      },
      ...(stage.domain === undefined || stage.certificateArn === undefined
        ? {}
        : {
            domainNames: [stage.domain],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.certificateArn),
          }),
      ...(stage.webAclArn === undefined ? {} : { webAclId: stage.webAclArn }),
    });
    this.origin = `https://${stage.domain ?? this.distribution.distributionDomainName}`;

    new SiteUpload(this, 'Upload', {
      bucket: this.bucket,
      distribution: this.distribution,
      contact: stage.mailReplyTo,
    });
    this.#acknowledge(stage);
  }

  #beforeOrigin(
    id: string,
    of: { readonly comment: string; readonly code: FunctionCode },
  ): FunctionAssociation {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new EdgeFunction(this, id, { ...of, runtime: FunctionRuntime.JS_2_0 }),
    };
  }

  #securityHeaders(signInOrigin: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentSecurityPolicy(signInOrigin),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }

  #acknowledge(stage: Stage): void {
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only CloudFront reads it and only a deployment writes it; what it holds is public anyway.',
    });
    Validations.of(this.distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'Standard logs would hold the query, where links carry their token; logs without it can only be set up in us-east-1. The API logs without the query.',
      },
      { id: 'AwsSolutions-CFR1', reason: 'Exchange students apply from everywhere.' },
      {
        id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason:
          'A root object is set, and the viewer function turns every folder into a file: nothing can be listed.',
      },
    );
    if (stage.webAclArn === undefined)
      Validations.of(this.distribution).acknowledge({
        id: 'AwsSolutions-CFR2',
        reason:
          'A web ACL costs more than the rest of the system; a stage that wants one names it (webAclArn).',
      });
    if (stage.certificateArn === undefined)
      Validations.of(this.distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason:
          "Without a domain of its own a stage has CloudFront's certificate, whose TLS policy cannot be chosen.",
      });
  }
}
