import type { DeadLetter } from '../parts.ts';
import type { createMapping } from './stream-mapping.ts';
import type { StreamRecord } from './stream-reader.ts';
import { type LocalTable, MARKER_KEY } from './table.ts';

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
 * A marker written through the table tells that the stream has caught up, without any guess about its lag.
 */
export const createTableStream = (options: {
  table: LocalTable;
  mappings: readonly ReturnType<typeof createMapping>[];
  observe: (record: StreamRecord) => void;
  log: (line: string) => void;
}): TableStream => {
  const { table, mappings, log } = options;
  const { partition, sort } = table.keys;
  let running = false;
  let finished = Promise.resolve();
  let napMs = CLOSEST_LOOK_MS;
  let endNap: (() => void) | undefined;
  // Real time as the first number: no marker of an earlier run is ever above it.
  let marker = Date.now();
  const seen = new Map(mappings.map((mapping) => [mapping, 0]));
  let waiting: { marker: number; resume: () => void }[] = [];

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

  const markerIn = ({ dynamodb }: StreamRecord): number => {
    const key = dynamodb.Keys[partition] as { S?: string } | undefined;
    return key?.S === MARKER_KEY
      ? Number((dynamodb.NewImage?.['n'] as { N?: string } | undefined)?.N ?? 0)
      : 0;
  };

  const look = async (): Promise<boolean> => {
    let found = false;
    for (const mapping of mappings) {
      const records = await mapping.step();
      if (records.length === 0) continue;
      found = true;
      if (mapping === mappings[0]) for (const record of records) options.observe(record);
      seen.set(mapping, Math.max(seen.get(mapping) ?? 0, ...records.map(markerIn)));
    }
    const reached = Math.min(...seen.values());
    for (const { resume } of waiting.filter((one) => one.marker <= reached)) resume();
    waiting = waiting.filter((one) => one.marker > reached);
    return found;
  };

  const loop = async (): Promise<void> => {
    while (running) {
      try {
        if (await look()) wake();
        else await nap();
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
      marker += 1;
      const mine = marker;
      const reached = new Promise<void>((resume) => waiting.push({ marker: mine, resume }));
      await table.api('PutItem', {
        TableName: table.name,
        Item: {
          [partition]: { S: MARKER_KEY },
          ...(sort !== undefined && { [sort]: { S: 'MARKER' } }),
          n: { N: String(mine) },
        },
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
      for (const { resume } of waiting) resume();
      waiting = [];
      endNap?.();
      await finished;
    },
  };
};
