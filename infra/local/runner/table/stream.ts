import { writeNow } from '../journal.ts';
import type { DeadLetter } from '../parts.ts';
import type { createMapping } from './stream-mapping.ts';
import type { StreamRecord } from './stream-reader.ts';

export type TableStream = {
  start(): void;
  /** Something was written, or may have been: look at once. */
  wake(): void;
  /**
   * Resolves when every write made before the call has come through the stream and been handled, provided that `wake`
   * was called for it.
   * @throws where the table is lost
   */
  caughtUp(): Promise<void>;
  /** @throws where no mapping is left for it, or the stream holds the records no more */
  redeliver(letter: DeadLetter): Promise<void>;
  /** Nothing is left to read: all who wait, now or later, get the reason. */
  fail(problem: Error): void;
  stop(): Promise<void>;
};

const IDLE_LOOK_MS = 1_000;
const AFTER_AN_ERROR_MS = 500;

type Waiting = { resolve: () => void; reject: (problem: Error) => void };

/**
 * Reads the table's stream for every mapping whenever something was written, and once a second besides.
 * DynamoDB Local writes an item and its stream record in one go, so a look that begins after a write sees it.
 */
export const createTableStream = (options: {
  mappings: readonly ReturnType<typeof createMapping>[];
  observe: (record: StreamRecord) => void;
  log: (line: string) => void;
  /** Interval of looking for writes that `wake` did not announce, made past the functions. */
  idleLookMs?: number;
}): TableStream => {
  const { mappings, log, idleLookMs = IDLE_LOOK_MS } = options;
  let running = false;
  let finished = Promise.resolve();
  /** Something may have been written since the last look began. */
  let due = true;
  let looking = false;
  let lost: Error | undefined;
  let endNap: (() => void) | undefined;
  let waiting: Waiting[] = [];

  const wake = () => {
    due = true;
    endNap?.();
  };
  const nap = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        endNap = undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      endNap = end;
    });
  const release = (waiters: readonly Waiting[]) => {
    waiting = waiting.filter((one) => !waiters.includes(one));
    for (const { resolve } of waiters) resolve();
  };

  const look = async (): Promise<void> => {
    const before = waiting;
    due = false;
    for (const mapping of mappings) {
      const { records, more } = await mapping.step();
      if (more) due = true;
      if (mapping === mappings[0]) for (const record of records) options.observe(record);
    }
    if (!due) release(before);
  };

  const loop = async (): Promise<void> => {
    while (running) {
      try {
        looking = true;
        await look();
        looking = false;
        if (!due && waiting.length === 0) await nap(idleLookMs);
      } catch (problem) {
        looking = false;
        due = true;
        if (!running) return;
        log(`The table stream could not be read: ${problem instanceof Error ? problem.message : problem}`);
        await nap(AFTER_AN_ERROR_MS);
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
      if (lost !== undefined) throw lost;
      if (!running || mappings.length === 0 || (!due && !looking)) return;
      const reached = new Promise<void>((resolve, reject) => {
        waiting = [...waiting, { resolve, reject }];
      });
      endNap?.();
      await reached;
    },
    redeliver: async (letter) => {
      const mapping = mappings.find(({ functionArn }) => functionArn === letter.functionArn);
      if (!mapping) throw new Error(`No stream mapping leads to ${letter.functionArn} any more.`);
      await mapping.redeliver(letter.payload);
    },
    fail: (problem) => {
      lost = problem;
      running = false;
      for (const { reject } of waiting) reject(problem);
      waiting = [];
      endNap?.();
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
