import * as z from 'zod';
import type { Resend } from './dead-letters.ts';
import type { DeadLetter, DeadLetterSource, Lambdas } from './parts.ts';
import type { TableStream } from './table/stream.ts';

type Ends = { lambdas: Pick<Lambdas, 'invokeAsync'>; stream: Pick<TableStream, 'redeliver'> };

const DestinationRecord = z.object({ requestPayload: z.unknown() });

const functionOf = ({ functionArn }: DeadLetter): string => {
  if (functionArn === undefined) throw new Error('The letter names no function.');
  return functionArn;
};

/**
 * The ways that a dead letter goes once more. Letters are opened before the functions and the stream that they go
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
    'rule-delivery': again,
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
