import * as z from 'zod';

/** A letter of a queue of dead letters, as SQS hands it out. */
export type Letter = {
  readonly body: string;
  /** EventBridge writes the rule and its target here. */
  readonly attributes: Readonly<Record<string, string>>;
};

/** The treatment of one letter by a redrive. */
export type Step =
  | { readonly do: 'invoke'; readonly functionArn: string; readonly payload: string }
  | { readonly do: 'send'; readonly queueArn: string; readonly body: string }
  /** Back into the queue that it failed in. */
  | { readonly do: 'return' }
  | {
      readonly do: 'drop';
      readonly because: 'the next run did all that was due' | 'the sweeper publishes it';
    }
  | { readonly do: 'leave'; readonly because: string };

/** An event on which a function threw to its last retry, as Lambda lays it into a destination. */
const Failed = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  requestPayload: z.unknown(),
});

const failed = ({ body }: Letter): Step => {
  const read = Failed.safeParse(parseJson(body));
  // The queue before send-mail has a queue of dead letters of its own, in which messages lie as they were.
  if (!read.success) return { do: 'return' };
  const { requestContext, requestPayload } = read.data;
  // `…:function:NAME:$LATEST`
  const functionArn = requestContext.functionArn.split(':').slice(0, 7).join(':');
  return { do: 'invoke', functionArn, payload: JSON.stringify(requestPayload ?? null) };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const undelivered = ({ body, attributes }: Letter): Step => {
  const target = attributes['TARGET_ARN'] ?? '';
  const event = z.object({ source: z.string() }).safeParse(parseJson(body));
  if (event.success && event.data.source.startsWith('aws.'))
    return { do: 'leave', because: 'it is an event as AWS sent it, and the rule would have cut it down' };
  if (target.includes(':sqs:')) return { do: 'send', queueArn: target, body };
  if (target.includes(':lambda:')) return { do: 'invoke', functionArn: target, payload: body };
  return { do: 'leave', because: 'it names no target' };
};

/** The step for a letter, by the way on which its queue says that it was left: `failed-track-metrics`. */
export const stepFor = (queue: string, letter: Letter): Step => {
  const [left] = queue.split('-');
  if (left === 'failed') return failed(letter);
  if (left === 'undelivered') return undelivered(letter);
  if (left === 'missed') return { do: 'drop', because: 'the next run did all that was due' };
  if (left === 'skipped') return { do: 'drop', because: 'the sweeper publishes it' };
  return { do: 'leave', because: `nobody has said what a letter in ${queue} is` };
};
