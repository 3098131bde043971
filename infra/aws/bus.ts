import {
  EventBus,
  type EventPattern,
  type IEventBus,
  Rule,
  type RuleTargetInput,
} from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { SOURCE } from '../../events/fact.ts';
import { DeadLetters } from './dead-letters.ts';
import type { EventFunction } from './service-function.ts';

/** The bus that carries facts, and their archive. Facts name people by id only, so a year of them may be kept. */
export class Bus extends Construct {
  readonly bus: IEventBus;

  constructor(scope: Construct, id: string, props: { readonly name: string }) {
    super(scope, id);
    // The CDK's own interface and class disagree under exactOptionalPropertyTypes.
    this.bus = new EventBus(this, 'Bus', { eventBusName: props.name }) as IEventBus;
    this.bus.archive('Archive', {
      description: 'Every fact, for replay into a new or mended listener.',
      eventPattern: { source: [SOURCE] },
      retention: Duration.days(365),
    });
  }
}

type ListenerProps = {
  readonly bus: IEventBus;
  readonly pattern: EventPattern;
  readonly target: EventFunction;
  /** The part of the event that the target gets; all of it by default. */
  readonly input?: RuleTargetInput;
};

/** A function that hears certain events. Delivery is tried for a day; an event that still could not be handed over waits in a queue. */
export class Listener extends Construct {
  constructor(scope: Construct, id: string, { bus, pattern, target, input }: ListenerProps) {
    super(scope, id);
    const undelivered = new DeadLetters(this, 'Undelivered', {
      alarms: target.alarms,
      left: 'undelivered',
      of: id.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
      impact: target.impact,
      again: () => ({ lambda: target.lambda }),
    });
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: pattern,
      targets: [
        new LambdaFunction(target.lambda, {
          deadLetterQueue: undelivered.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 20,
          ...(input === undefined ? {} : { event: input }),
        }),
      ],
    });
  }
}
