import type { EventBridgeEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { EventDefinition } from '../../events/define.ts';
import type { Clock } from './clock.ts';
import { eventLambda, type Listener } from './events.ts';
import { jsonLog, type Log, traceOf } from './log.ts';

/**
 * The Lambda behind a queue of events. A message whose fact could not be acted on is reported by its id, alone: the queue
 * brings it again, and in the end lays it aside.
 */
export const queueLambda = <Deps extends { readonly clock: Clock }>(
  hears: readonly EventDefinition[],
  listener: Listener<Deps>,
  deps: Deps,
  log: Log = jsonLog,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const act = eventLambda(hears, listener, deps, log);
  return async ({ Records }) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of Records)
      try {
        await act(JSON.parse(body) as EventBridgeEvent<string, unknown>);
      } catch (error) {
        log('error', 'a message goes back to its queue', { subjectId: messageId, error: traceOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    return { batchItemFailures };
  };
};
