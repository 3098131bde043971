import { writeNow } from '../journal.ts';
import type { DeadLetter } from '../parts.ts';
import type { createMapping } from './stream-mapping.ts';
import type { StreamRecord } from './stream-reader.ts';

export type TableStream = {
  start(): void;
  /** Something is going on: look at once and keep looking closely for a while. */
  wake(): void;
  /** Resolves when every write made before the call has come through the stream and been dealt with. */
  caughtUp(): Promise<void>;
  /** @throws where no mapping is left for it, or the stream holds the records no more */
  redeliver(letter: DeadLetter): Promise<void>;
  stop(): Promise<void>;
};

const CLOSEST_LOOK_MS = 5;
const SLOWEST_LOOK_MS = 100;
const BACK_OFF = 1.3;
const AFTER_AN_ERROR_MS = 500;

/**
 * Reads the table's stream for every mapping: closely while there is work, ten times a second when there is none.
 * DynamoDB Local writes an item and its stream record in one go, so a look that begins after a write and finds
 * nothing has seen that write dealt with.
 */
export const createTableStream = (options: {
  mappings: readonly ReturnType<typeof createMapping>[];
  observe: (record: StreamRecord) => void;
  log: (line: string) => void;
}): TableStream => {
  const { mappings, log } = options;
  let running = false;
  let finished = Promise.resolve();
  let napMs = CLOSEST_LOOK_MS;
  let endNap: (() => void) | undefined;
  let waiting: (() => void)[] = [];

  const wake = () => {
    napMs = CLOSEST_LOOK_MS;
    endNap?.();
  };
  const nap = (): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        endNap = undefined;
        resolve();
      };
      const timer = setTimeout(end, napMs);
      endNap = end;
      napMs = Math.min(napMs * BACK_OFF, SLOWEST_LOOK_MS);
    });
  const release = (waiters: readonly (() => void)[]) => {
    waiting = waiting.filter((one) => !waiters.includes(one));
    for (const resume of waiters) resume();
  };

  const look = async (): Promise<boolean> => {
    const before = waiting;
    let found = false;
    for (const mapping of mappings) {
      const records = await mapping.step();
      if (records.length > 0) found = true;
      if (mapping === mappings[0]) for (const record of records) options.observe(record);
    }
    if (!found) release(before);
    return found;
  };

  const loop = async (): Promise<void> => {
    while (running) {
      try {
        if (await look()) wake();
        else if (waiting.length === 0) await nap();
      } catch (problem) {
        if (!running) return;
        log(`The table stream could not be read: ${problem instanceof Error ? problem.message : problem}`);
        napMs = AFTER_AN_ERROR_MS;
        await nap();
      }
    }
  };

  return {
    wake,
    start: () => {
      running = true;
      finished = loop();
    },
    caughtUp: async () => {
      if (!running || mappings.length === 0) return;
      const reached = new Promise<void>((resume) => {
        waiting = [...waiting, resume];
      });
      wake();
      await reached;
    },
    redeliver: async (letter) => {
      const mapping = mappings.find(({ functionArn }) => functionArn === letter.functionArn);
      if (!mapping) throw new Error(`No stream mapping leads to ${letter.functionArn} any more.`);
      await mapping.redeliver(letter.payload);
    },
    stop: async () => {
      running = false;
      release(waiting);
      endNap?.();
      await finished;
      writeNow();
    },
  };
};
