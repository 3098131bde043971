import * as z from 'zod';
import type { InvokeResult, Resources } from '../parts.ts';

const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});
const Queue = z.object({
  VisibilityTimeout: z.coerce.number().default(30),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

export type QueueMapping = {
  queueArn: string;
  functionArn: string;
  batchSize: number;
  /** Runs at a time; without a limit Lambda would add runs as long as messages wait. */
  atOnce: number;
  reportsItemFailures: boolean;
  visibilityTimeoutMs: number;
  redrive: { deadLetterArn: string; most: number } | undefined;
};

/** The template's enabled mappings from a queue. @throws naming the mapping whose queue or function the template does not have */
export const queueMappingsOf = (resources: Resources): QueueMapping[] =>
  resources.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ logicalId, properties }) => {
    const mapping = Mapping.parse(properties);
    if (!mapping.EventSourceArn.includes(':sqs:') || !mapping.Enabled) return [];
    const source = resources.byArn(mapping.EventSourceArn);
    const [target] = resources
      .ofType('AWS::Lambda::Function')
      .filter(({ logicalId: id }) => [resources.ref(id), resources.arn(id)].includes(mapping.FunctionName));
    if (source?.type !== 'AWS::SQS::Queue' || !target)
      throw new Error(`${logicalId}: the template has no such queue, or no such function.`);
    const { VisibilityTimeout, RedrivePolicy } = Queue.parse(source.properties);
    return [
      {
        queueArn: mapping.EventSourceArn,
        functionArn: resources.arn(target.logicalId),
        batchSize: mapping.BatchSize,
        atOnce: mapping.ScalingConfig?.MaximumConcurrency ?? Number.POSITIVE_INFINITY,
        reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        visibilityTimeoutMs: VisibilityTimeout * 1000,
        redrive: RedrivePolicy && {
          deadLetterArn: RedrivePolicy.deadLetterTargetArn,
          most: RedrivePolicy.maxReceiveCount,
        },
      },
    ];
  });

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/** The messages that a run has failed on, with the reason. An answer that Lambda could not read fails the whole batch. */
export const failuresIn = (
  result: InvokeResult,
  ids: readonly string[],
  reportsItemFailures: boolean,
): { ids: readonly string[]; error: string } => {
  if (!result.ok) return { ids, error: `${result.errorType}: ${result.errorMessage}` };
  if (!reportsItemFailures || result.payload === null || result.payload === undefined)
    return { ids: [], error: '' };
  const answer = Answer.safeParse(result.payload);
  if (!answer.success) return { ids, error: 'The answer is not { batchItemFailures: [] }.' };
  const failed = (answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => ids.includes(id))
    ? { ids: failed, error: 'Reported as failed by the function.' }
    : { ids, error: 'The answer names a message that was not in the batch.' };
};
