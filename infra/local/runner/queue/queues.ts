import { createHash, randomUUID } from 'node:crypto';
import { openJournal } from '../journal.ts';
import type { Clock, DeadLetters, InFlight, Lambdas, Queues } from '../parts.ts';
import { failuresIn, type QueueMapping } from './mapping.ts';

/** A message as the queue keeps it. Instants are virtual, in milliseconds. */
type Message = {
  queueArn: string;
  body: string;
  sentAt: number;
  receives: number;
  firstReceivedAt?: number;
  /** Invisible to receivers until then. */
  visibleAt: number;
  lastError?: string;
};

const asSeenByLambda = (id: string, message: Message, region: string) => ({
  messageId: id,
  receiptHandle: `${id}#${message.receives}`,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
  messageAttributes: {},
  md5OfBody: createHash('md5').update(message.body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: message.queueArn,
  awsRegion: region,
});

/** setTimeout takes no more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The queues that a function is fed from. A message is on disk before it is acknowledged; a function sees as many batches
 * at a time as its mapping allows; a message that it fails on is unseen for the visibility timeout, in virtual time, and goes
 * to the dead letters when it has been received too often. At a start every message that is left is seen at once.
 *
 * Not here: FIFO queues, delays, ReceiveMessage and other calls of the API, and a message that is received twice because a
 * run outlives the visibility timeout.
 */
export const openQueues = (options: {
  /** Without one the messages are kept in memory. */
  file: string | undefined;
  mappings: readonly QueueMapping[];
  region: string;
  lambdas: Pick<Lambdas, 'invoke'>;
  clock: Pick<Clock, 'now' | 'onChange'>;
  inFlight: Pick<InFlight, 'track'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  log: (line: string) => void;
}): Queues & { resume(): void; stop(): void } => {
  const { clock, log } = options;
  const journal = openJournal<Message>(options.file, { keep: 'pending' });
  const messages = new Map(journal.pending());
  const busy = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let open = false;

  const keep = (id: string, message: Message): void => {
    messages.set(id, message);
    journal.add(id, message);
  };
  const remove = (id: string): void => {
    messages.delete(id);
    journal.settle(id);
  };

  /** Takes the next batch; messages received too often go to the dead letters on the way, as in SQS. */
  const receive = (mapping: QueueMapping): [string, Message][] => {
    const now = clock.now().getTime();
    const batch: [string, Message][] = [];
    for (const [id, message] of messages) {
      if (batch.length === mapping.batchSize) break;
      if (message.queueArn !== mapping.queueArn || busy.has(id) || message.visibleAt > now) continue;
      const { redrive } = mapping;
      if (redrive && message.receives >= redrive.most) {
        options.deadLetters.add({
          queueArn: redrive.deadLetterArn,
          source: 'queue',
          functionArn: mapping.functionArn,
          sourceQueueArn: mapping.queueArn,
          errorMessage: message.lastError ?? `Received ${message.receives} times.`,
          payload: { body: message.body },
        });
        remove(id);
        continue;
      }
      const received: Message = {
        ...message,
        receives: message.receives + 1,
        firstReceivedAt: message.firstReceivedAt ?? now,
        visibleAt: now + mapping.visibilityTimeoutMs,
      };
      keep(id, received);
      busy.add(id);
      batch.push([id, received]);
    }
    return batch;
  };

  const feeds = options.mappings.map((mapping) => {
    let running = 0;
    const run = async (batch: readonly [string, Message][]): Promise<void> => {
      const ids = batch.map(([id]) => id);
      try {
        const result = await options.lambdas.invoke(mapping.functionArn, {
          Records: batch.map(([id, message]) => asSeenByLambda(id, message, options.region)),
        });
        if (!open) return;
        const failed = failuresIn(result, ids, mapping.reportsItemFailures);
        for (const [id, message] of batch)
          if (failed.ids.includes(id)) keep(id, { ...message, lastError: failed.error });
          else remove(id);
      } finally {
        running -= 1;
        for (const id of ids) busy.delete(id);
        if (open) pump();
      }
    };
    return {
      mapping,
      start: (): void => {
        while (running < mapping.atOnce) {
          const batch = receive(mapping);
          if (batch.length === 0) return;
          running += 1;
          void options.inFlight
            .track(`messages for ${mapping.functionArn.split(':').pop()}`, run(batch))
            .catch((problem: unknown) => log(`A batch stays in its queue: ${String(problem)}`));
        }
      },
    };
  });

  /** Starts what may start, and comes again when the next message is seen. */
  const pump = (): void => {
    if (!open) return;
    for (const { start } of feeds) start();
    clearTimeout(timer);
    const now = clock.now().getTime();
    const next = [...messages]
      .filter(([id, { visibleAt }]) => !busy.has(id) && visibleAt > now)
      .map(([, { visibleAt }]) => visibleAt);
    if (next.length === 0) return;
    timer = setTimeout(pump, Math.min(Math.min(...next) - now, LONGEST_TIMER_MS));
    timer.unref();
  };
  clock.onChange(pump);

  return {
    send: async (queueArn, body) => {
      const now = clock.now().getTime();
      keep(randomUUID(), { queueArn, body, sentAt: now, receives: 0, visibleAt: now });
      pump();
    },
    waiting: (queueArn) => [...messages.values()].filter((message) => message.queueArn === queueArn).length,
    resume: () => {
      open = true;
      const now = clock.now().getTime();
      for (const [id, message] of messages) messages.set(id, { ...message, visibleAt: now });
      pump();
    },
    stop: () => {
      open = false;
      clearTimeout(timer);
    },
  };
};
