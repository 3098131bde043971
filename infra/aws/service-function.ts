import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { bundleOf } from './bundle.ts';
import { DeadLetters } from './dead-letters.ts';
import type { FunctionName } from './function-names.ts';
import type { Stage } from './stages.ts';

type ServiceFunctionProps = {
  readonly name: FunctionName;
  readonly stage: Stage;
  readonly alarms: Alarms;
  /** The sentence that will wake someone: who is hurt while this fails, and who is not. */
  readonly impact: string;
  /** All its permissions: nothing is granted anywhere else. */
  readonly access?: readonly PolicyStatement[];
  /** Added to what every function gets. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeout?: Duration;
  /** Megabytes; Lambda gives CPU in proportion. */
  readonly memorySize?: number;
};

/** The only way to a Lambda: same runtime, own role, own log with an end, and a sentence that says who is hurt while it fails. */
export class ServiceFunction extends Construct {
  readonly name: FunctionName;
  readonly impact: string;
  readonly alarms: Alarms;
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { name, stage, alarms, impact, access = [], environment = {} } = props;
    this.name = name;
    this.impact = impact;
    this.alarms = alarms;

    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    for (const statement of access) role.addToPolicy(statement);

    const reserved = stage.reservedConcurrency[name];
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `cccc-${stage.name}-${name}`,
      description: impact,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundleOf(name),
      handler: 'index.handler',
      role,
      logGroup: this.logGroup,
      timeout: props.timeout ?? Duration.seconds(20),
      memorySize: props.memorySize ?? 512,
      environment: { STAGE: stage.name, LOG_LEVEL: stage.logLevel, ...environment },
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
    });
  }
}

type EventFunctionProps = ServiceFunctionProps & {
  /** Retries by Lambda. */
  readonly retryAttempts: 0 | 1 | 2;
  /** After this an event is not tried again but laid aside. */
  readonly maxEventAge: Duration;
};

/**
 * A Lambda without a waiting caller: a rule's or a schedule's target. A rule's own dead letters catch failed *delivery*
 * only; an event on which the function throws goes through Lambda's retries and would then be dropped without this
 * queue.
 */
export class EventFunction extends ServiceFunction {
  readonly failures: DeadLetters;

  constructor(scope: Construct, id: string, props: EventFunctionProps) {
    super(scope, id, props);
    this.failures = new DeadLetters(this, 'Failures', {
      alarms: props.alarms,
      left: 'failed',
      of: props.name,
      impact: props.impact,
      again: () => ({ lambda: this.lambda }),
    });
    this.lambda.configureAsyncInvoke({
      retryAttempts: props.retryAttempts,
      maxEventAge: props.maxEventAge,
      onFailure: {
        bind: () => {
          this.failures.takesFrom(this.lambda);
          return { destination: this.failures.queue.queueArn };
        },
      },
    });
  }
}
