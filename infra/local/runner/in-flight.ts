import type { InFlight } from './parts.ts';

export const createInFlight = (): InFlight => {
  const running = new Map<symbol, string>();
  let waiting: (() => void)[] = [];
  let started = 0;
  return {
    track: async (what, work) => {
      const key = Symbol(what);
      running.set(key, what);
      started += 1;
      try {
        return await work;
      } finally {
        running.delete(key);
        if (running.size === 0) {
          for (const resume of waiting) resume();
          waiting = [];
        }
      }
    },
    count: () => running.size,
    started: () => started,
    names: () => [...running.values()],
    idle: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
