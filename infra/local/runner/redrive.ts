import * as z from 'zod';
import type { Resend } from './dead-letters.ts';
import type { DeadLetter, DeadLetterSource, Lambdas, Queues } from './parts.ts';
import type { TableStream } from './table/stream.ts';

type Ends = {
  lambdas: Pick<Lambdas, 'invokeAsync'>;
  queues: Pick<Queues, 'send'>;
  stream: Pick<TableStream, 'redeliver'>;
};

const Message = z.object({ body: z.string() });
const DestinationRecord = z.object({ requestPayload: z.unknown() });

const functionOf = ({ functionArn }: DeadLetter): string => {
  if (functionArn === undefined) throw new Error('The letter names no function.');
  return functionArn;
};

/**
 * The ways that a dead letter goes once more, through the queue that it was in where it was in one. Letters are opened before the functions and the stream that they go
 * back to, which in turn write letters: `connect` closes the circle.
 */
export const redrivePaths = () => {
  let ends: Ends | undefined;
  const connected = (): Ends => {
    if (!ends) throw new Error('The system has not started yet.');
    return ends;
  };
  /** A rule's and a schedule's letter is the event itself; a destination's holds it in a record. */
  const again: Resend = (letter) => connected().lambdas.invokeAsync(functionOf(letter), letter.payload);
  const resend: Record<DeadLetterSource, Resend> = {
    'rule-delivery': (letter) =>
      letter.sourceQueueArn === undefined
        ? again(letter)
        : connected().queues.send(letter.sourceQueueArn, JSON.stringify(letter.payload)),
    queue: async ({ sourceQueueArn, payload }) => {
      if (sourceQueueArn === undefined) throw new Error('The letter names no queue.');
      await connected().queues.send(sourceQueueArn, Message.parse(payload).body);
    },
    schedule: again,
    'async-invoke': (letter) =>
      connected().lambdas.invokeAsync(
        functionOf(letter),
        DestinationRecord.parse(letter.payload).requestPayload,
      ),
    stream: (letter) => connected().stream.redeliver(letter),
  };
  return {
    resend,
    connect: (given: Ends): void => {
      ends = given;
    },
  };
};
