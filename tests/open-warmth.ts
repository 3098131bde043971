import { randomBytes } from 'node:crypto';
import type { Instance } from '../infra/local/runner/lambda/instance.ts';
import type { Warmth } from '../infra/local/runner/lambda/warmth.ts';

/** For systems that follow each other in one process. */
export const openWarmth = (): Warmth => {
  const left = new Map<string, Instance[]>();
  const ports = new Map<string, number>();
  return {
    accessKeyId: randomBytes(8).toString('hex'),
    offset: new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT),
    leftBy: (functionName, environment) => {
      const name = JSON.stringify([functionName, environment]);
      const instances = left.get(name) ?? [];
      left.set(name, instances);
      return instances;
    },
    portOf: (name) => ports.get(name) ?? 0,
    keepPort: (name, address) => void ports.set(name, Number(new URL(address).port)),
  };
};
