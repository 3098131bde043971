import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Storage of a part: a file, or `undefined` for memory alone, which is gone when the system stops. */
export type Kept = string | undefined;

/** Accepted work that is not yet done. On disk it survives `kill -9`; it does not claim to survive a power cut. */
export type Journal<Value> = {
  /** Kept when this returns. An id that is there already is written anew. */
  add(id: string, value: Value): void;
  /** Nothing more is owed for this id. */
  settle(id: string): void;
  pending(): [id: string, value: Value][];
  /** Everything, settled or not, in the order of arrival: for a journal that keeps finished work. */
  all(): Value[];
};

type Line<Value> = { id: string; value: Value } | { done: string };

/** A process that is killed while writing leaves half a last line, which was never acknowledged. */
const parse = <Value>(line: string): Line<Value> | undefined => {
  try {
    return JSON.parse(line) as Line<Value>;
  } catch {
    return undefined;
  }
};

/** Replaces a file as a whole or not at all. */
export const writeWhole = (file: Kept, content: string): void => {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
};

const SOON_MS = 500;
const soon = new Map<string, string>();
let writing: NodeJS.Timeout | undefined;

/** The content of a file that may not be there yet. */
export const readWhole = (file: Kept): string | undefined =>
  file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** Writes what `writeSoon` still owes. */
export const writeNow = (): void => {
  clearTimeout(writing);
  writing = undefined;
  for (const [file, content] of soon) writeWhole(file, content);
  soon.clear();
};

/**
 * For a position that moves all the time: on disk within half a second, and only as it is then. Killed in
 * between, the process starts again from an earlier position, which the services may do as well: something is
 * delivered, or fires, twice.
 */
export const writeSoon = (file: Kept, content: string): void => {
  if (file === undefined) return;
  soon.set(file, content);
  writing ??= setTimeout(writeNow, SOON_MS);
};

/** Opens a JSON-lines journal. `keep: 'all'` keeps settled entries too; otherwise each opening drops them. */
export const openJournal = <Value>(file: Kept, options: { keep: 'all' | 'pending' }): Journal<Value> => {
  const values = new Map<string, Value>();
  const settled = new Set<string>();
  const forget = (id: string) => {
    settled.add(id);
    if (options.keep === 'pending') values.delete(id);
  };
  for (const text of readWhole(file)?.split('\n') ?? []) {
    const line = parse<Value>(text);
    if (!line) continue;
    if ('done' in line) forget(line.done);
    else {
      settled.delete(line.id);
      values.set(line.id, line.value);
    }
  }
  const write = (line: Line<Value>) => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  const lines = [...values].map(([id, value]) => `${JSON.stringify({ id, value })}\n`);
  const done = options.keep === 'all' ? [...settled].map((id) => `${JSON.stringify({ done: id })}\n`) : [];
  writeWhole(file, [...lines, ...done].join(''));
  if (options.keep === 'pending') settled.clear();

  return {
    add: (id, value) => {
      write({ id, value });
      values.set(id, value);
      settled.delete(id);
    },
    settle: (id) => {
      write({ done: id });
      forget(id);
      // Nothing is owed: earlier debts are not kept either, as a queue keeps no message that was taken.
      if (options.keep === 'pending' && values.size === 0) {
        settled.clear();
        writeWhole(file, '');
      }
    },
    pending: () => [...values].filter(([id]) => !settled.has(id)),
    all: () => [...values.values()],
  };
};
