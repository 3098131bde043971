import * as z from 'zod';
import type { Resources } from '../parts.ts';
import { TargetInput } from './input.ts';
import { compilePattern } from './pattern.ts';

export type RuleTarget = {
  kind: 'function' | 'queue';
  arn: string;
  input: TargetInput;
  retries: number;
  maxAgeSeconds: number;
  deadLetterArn?: string;
};

export type Rule = {
  name: string;
  arn: string;
  busName: string;
  matches: (event: unknown) => boolean;
  targets: RuleTarget[];
};

const KINDS: Readonly<Record<string, RuleTarget['kind']>> = {
  'AWS::Lambda::Function': 'function',
  'AWS::SQS::Queue': 'queue',
};

/** The service's own figures where a target says nothing: a day, and 185 tries. */
const DEFAULT_RETRY = { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 24 * 60 * 60 };

const RuleProperties = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      TargetInput.extend({
        Arn: z.string(),
        RetryPolicy: z
          .object({
            MaximumRetryAttempts: z.number().default(DEFAULT_RETRY.MaximumRetryAttempts),
            MaximumEventAgeInSeconds: z.number().default(DEFAULT_RETRY.MaximumEventAgeInSeconds),
          })
          .default(DEFAULT_RETRY),
        DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      }),
    )
    .default([]),
});

/** A bus is named by its name or by its ARN, as the author likes. */
export const busNameIn = (nameOrArn: string): string => nameOrArn.split('/').pop() ?? nameOrArn;

/** The template's enabled rules. @throws naming the rule whose pattern or target is not understood */
export const rulesOf = (resources: Resources): Rule[] =>
  resources.ofType('AWS::Events::Rule').flatMap(({ logicalId, properties }) => {
    const rule = RuleProperties.parse(properties, { error: () => `Rule ${logicalId} cannot be run here` });
    if (rule.State === 'DISABLED') return [];
    const targets = rule.Targets.map((target): RuleTarget => {
      const kind = KINDS[resources.byArn(target.Arn)?.type ?? ''];
      if (kind === undefined)
        throw new Error(
          `Rule ${logicalId}: only a Lambda or a queue of the template can be a target, not ${target.Arn}.`,
        );
      return {
        kind,
        arn: target.Arn,
        input: target,
        retries: target.RetryPolicy.MaximumRetryAttempts,
        maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
        ...(target.DeadLetterConfig === undefined ? {} : { deadLetterArn: target.DeadLetterConfig.Arn }),
      };
    });
    const { ref, arn } = resources;
    const matches = compilePattern(rule.EventPattern);
    return [
      { name: ref(logicalId), arn: arn(logicalId), busName: busNameIn(rule.EventBusName), matches, targets },
    ];
  });

const ArchiveProperties = z.object({
  SourceArn: z.string(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
});

/** Whether an archive of the template keeps an event of a bus. */
export const archivesOf = (resources: Resources): ((busName: string, event: unknown) => boolean) => {
  const archives = resources.ofType('AWS::Events::Archive').map(({ logicalId, properties }) => {
    const archive = ArchiveProperties.parse(properties, {
      error: () => `Archive ${logicalId} cannot be run here`,
    });
    const takes = archive.EventPattern === undefined ? () => true : compilePattern(archive.EventPattern);
    return { busName: busNameIn(archive.SourceArn), takes };
  });
  return (busName, event) => archives.some((one) => one.busName === busName && one.takes(event));
};
