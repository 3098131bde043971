import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi as Api,
  CfnStage,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Alarms, LOOK } from './alarms.ts';
import type { ServiceFunction } from './service-function.ts';
import { STAFF_SCOPE } from './staff-sign-in.ts';
import type { Stage } from './stages.ts';

/** Fields of the access log. No query (links carry their token there), no address, no user agent. */
const LOGGED = {
  at: '$context.requestTime',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
};

/** Applicants have no account, and a participant's link is its own key: the function checks it. */
const OPEN_TO_ALL = {
  id: 'AwsSolutions-APIG4',
  reason:
    'Applying needs no account, and participants come by a secret link that the function itself checks.',
};

type Doors = {
  readonly publicApi: ServiceFunction;
  readonly participantApi: ServiceFunction;
  readonly myPageApi: ServiceFunction;
  readonly coordinatorApi: ServiceFunction;
  readonly financeApi: ServiceFunction;
};

type HttpApiProps = { readonly stage: Stage; readonly alarms: Alarms };

/** Latency at which callers give up; a coordinator's first decision after a cold start stays below. */
const TOO_SLOW_MS = 5_000;

/** The HTTP API and its five Lambdas, two of them for staff behind a token. */
export class HttpApi extends Construct {
  readonly api: Api;
  readonly #stage: CfnStage;
  readonly #throttle: Stage['throttle'];

  constructor(scope: Construct, id: string, { stage, alarms }: HttpApiProps) {
    super(scope, id);
    this.api = new Api(this, 'Api', { apiName: `cccc-${stage.name}`, createDefaultStage: false });
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/cccc-${stage.name}/http-api`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stageOfApi = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    const { defaultChild } = stageOfApi.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('The stage of the API is not a stage.');
    this.#stage = defaultChild;
    this.#throttle = stage.throttle;
    // A Lambda answers its own faults with 500 and returns normally, so that its function counts no error.
    alarms.watch(this, 'Faults', {
      metric: this.api.metricServerError({ period: LOOK, statistic: 'sum' }),
      symptom: 'The API answers with 5xx.',
      impact: 'Applicants, participants or staff see "something went wrong" instead of what they came for.',
      runbook: 'doors-fail',
    });
    alarms.watch(this, 'Latency', {
      metric: this.api.metricLatency({ period: LOOK, statistic: 'p90' }),
      threshold: TOO_SLOW_MS,
      looks: 3,
      symptom: `For a quarter of an hour one answer in ten has taken more than ${TOO_SLOW_MS / 1000} seconds.`,
      impact: 'Applicants and staff wait and give up; nothing that was answered is lost.',
      runbook: 'doors-slow',
    });
  }

  /** Called once, when the Lambdas exist (their environment needs the origin of this API). */
  open(doors: Doors, signIn: { readonly issuer: string; readonly clientId: string }): void {
    const staff = {
      authorizer: new HttpJwtAuthorizer('Staff', signIn.issuer, { jwtAudience: [signIn.clientId] }),
      authorizationScopes: [STAFF_SCOPE],
    };
    const { rate: ThrottlingRateLimit, burst: ThrottlingBurstLimit } = this.#throttle;
    const settings: Record<string, unknown> = {};
    const route = (door: ServiceFunction, paths: readonly string[], guard?: typeof staff): void => {
      const integration = new HttpLambdaIntegration(door.name, door.lambda);
      for (const path of paths) {
        const routeKey = path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY);
        const added = new HttpRoute(this, `${door.name} ${path}`, {
          httpApi: this.api,
          routeKey,
          integration,
          ...guard,
        });
        if (guard === undefined) Validations.of(added).acknowledge(OPEN_TO_ALL);
        // Each route has its own count: a crowd of applicants takes nothing from participants, and nothing from the staff.
        settings[routeKey.key] = { ThrottlingRateLimit, ThrottlingBurstLimit };
        // A stage cannot name a route that is not there yet.
        this.#stage.node.addDependency(added);
      }
    };
    // `$default`: a path without a route gets our problem document, not the API's bare {"message":"Not Found"}.
    route(doors.publicApi, ['/api/{proxy+}', '$default']);
    route(doors.participantApi, ['/api/participant/{proxy+}', '/a', '/a/{proxy+}']);
    route(doors.myPageApi, ['/a/me', '/a/me/{proxy+}']);
    route(doors.coordinatorApi, ['/api/coordinator/{proxy+}'], staff);
    route(doors.financeApi, ['/api/finance/{proxy+}'], staff);
    // A browser fetches a file without a token: by a link that finance or a coordinator has made a moment ago.
    route(doors.financeApi, ['/api/packs/{proxy+}']);
    route(doors.coordinatorApi, ['/api/sheets/{proxy+}']);
    this.#stage.routeSettings = settings;
  }
}
