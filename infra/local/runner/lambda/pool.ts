import type { InvokeResult } from '../parts.ts';
import type { FunctionDefinition } from './definition.ts';
import { type Instance, SYNC_LIMIT_BYTES, startInstance } from './instance.ts';

/** Two show the races that matter; more only cost memory on a laptop. */
const CONCURRENCY = 2;
export type Pool = {
  /** @throws where the payload is larger than Lambda takes */
  invoke(payload: unknown): Promise<InvokeResult>;
  stop(): Promise<void>;
};

/** The execution environments of one function: started when needed, kept warm, never more than two. */
export const createPool = (
  definition: FunctionDefinition,
  options: { env: () => Record<string, string>; offset: SharedArrayBuffer; log: (line: string) => void },
): Pool => {
  const idle: Instance[] = [];
  const all = new Set<Instance>();
  const queue: ((instance: Instance) => void)[] = [];
  let stopped = false;

  const start = (): Instance => {
    const instance = startInstance(definition, { ...options, env: options.env() });
    all.add(instance);
    return instance;
  };
  const take = (): Promise<Instance> | Instance => {
    for (let instance = idle.pop(); instance; instance = idle.pop()) {
      if (instance.alive()) return instance;
      all.delete(instance);
    }
    return all.size < CONCURRENCY ? start() : new Promise((resolve) => queue.push(resolve));
  };
  const giveBack = (instance: Instance) => {
    const usable = instance.alive();
    if (!usable) all.delete(instance);
    if (stopped) return;
    const next = queue.shift();
    if (next) next(usable ? instance : start());
    else if (usable) idle.push(instance);
  };

  return {
    invoke: async (payload) => {
      const text = JSON.stringify(payload) ?? 'null';
      if (Buffer.byteLength(text) > SYNC_LIMIT_BYTES)
        throw new Error(`${definition.name}: the request is larger than the 6 MB that Lambda takes.`);
      const instance = await take();
      const result = await instance.invoke(text);
      giveBack(instance);
      return result;
    },
    stop: async () => {
      stopped = true;
      await Promise.all([...all].map((instance) => instance.stop()));
    },
  };
};
