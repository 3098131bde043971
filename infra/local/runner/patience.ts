import { availableParallelism, loadavg } from 'node:os';

/**
 * Milliseconds of this machine for a limit that AWS sets: one whose threads wait for each other takes longer for the same work, and AWS never
 * has so many on so few cores.
 */
export const patient = (ms: number, load = (loadavg()[0] ?? 0) / availableParallelism()): number =>
  Math.round(ms * Math.max(1, load));
