import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, type RefusalCode, StaleVersion } from '../domain/kernel/refusal.ts';

/** Longest waits between attempts. Full jitter: two writers that collided once must not collide again. */
const LONGEST_WAITS = [50, 100, 200, 400, 800, 1600, 2000] as const;

/** Reads, decides and saves afresh while another writer gets in between. A final refusal passes through. */
export const retryOnConflict = async <Result>(
  deed: () => Promise<Result>,
  wait: (milliseconds: number) => Promise<void> = (milliseconds) => pause(milliseconds),
  codes: readonly RefusalCode[] = ['changed-meanwhile'],
): Promise<Result> => {
  for (let tries = 0; ; tries += 1)
    try {
      return await deed();
    } catch (error) {
      const longest = LONGEST_WAITS[tries];
      if (error instanceof StaleVersion) throw error;
      if (!isRefusal(error) || !codes.includes(error.code) || longest === undefined) throw error;
      await wait(Math.random() * longest);
    }
};
