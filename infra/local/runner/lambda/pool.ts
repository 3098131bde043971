import { type InvokeResult, REQUEST_TOO_LARGE } from '../parts.ts';
import type { FunctionDefinition } from './definition.ts';
import { type Hearing, type Instance, SYNC_LIMIT_BYTES, startInstance } from './instance.ts';

/** Environments that stay warm; those above are ended after a rest, for each takes thirty megabytes. */
const WARM = 2;

export type Pool = {
  invoke(payload: unknown): Promise<InvokeResult>;
  stop(): Promise<void>;
};

/** The execution environments of one function: started when needed, kept warm, never more than `concurrency`. */
export const createPool = (
  definition: FunctionDefinition,
  options: Hearing & {
    env: () => Record<string, string>;
    offset: SharedArrayBuffer;
    concurrency: number;
    restMs: number;
    /** Environments of an earlier system that were started in the same way; those that are at rest at the end are left here. */
    left?: Instance[] | undefined;
  },
): Pool => {
  const most = Math.max(
    1,
    Math.min(options.concurrency, definition.reservedConcurrency ?? Number.POSITIVE_INFINITY),
  );
  const idle: Instance[] = [];
  const all = new Set<Instance>();
  const queue: ((instance: Instance) => void)[] = [];
  let stopped = false;

  const start = (): Instance => {
    const left = options.left?.pop();
    left?.join(options);
    const instance = left ?? startInstance(definition, { ...options, env: options.env() });
    all.add(instance);
    return instance;
  };
  const take = (): Promise<Instance> | Instance => {
    for (let instance = idle.pop(); instance; instance = idle.pop()) {
      if (instance.alive()) return instance;
      all.delete(instance);
    }
    return all.size < most ? start() : new Promise((resolve) => queue.push(resolve));
  };
  const giveBack = (instance: Instance) => {
    const usable = instance.alive();
    if (!usable) all.delete(instance);
    if (stopped) return;
    const next = queue.shift();
    if (next) next(usable ? instance : start());
    else if (usable) rest(instance);
  };
  const rest = (instance: Instance) => {
    idle.push(instance);
    if (all.size <= WARM) return;
    setTimeout(() => {
      const at = idle.indexOf(instance);
      if (at < 0 || all.size <= WARM) return;
      idle.splice(at, 1);
      all.delete(instance);
      void instance.stop();
    }, options.restMs).unref();
  };

  return {
    invoke: async (payload) => {
      const text = JSON.stringify(payload) ?? 'null';
      if (Buffer.byteLength(text) > SYNC_LIMIT_BYTES)
        return {
          ok: false,
          errorType: REQUEST_TOO_LARGE,
          errorMessage: `Request must be smaller than ${SYNC_LIMIT_BYTES} bytes for the InvokeFunction operation.`,
        };
      const instance = await take();
      const result = await instance.invoke(text);
      giveBack(instance);
      return result;
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      const resting = options.left ? idle.filter((instance) => instance.alive()) : [];
      for (const instance of resting) {
        all.delete(instance);
        instance.leave();
      }
      options.left?.push(...resting);
      await Promise.all([...all].map((instance) => instance.stop()));
    },
  };
};
