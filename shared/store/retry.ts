import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '../domain/kernel/refusal.ts';

/** How often a deed without a person behind it starts over when somebody else was faster. */
const TRIES = 6;

/** Reads, decides and saves afresh while another writer gets in between. What is refused for good passes through. */
export const retryOnConflict = async <Result>(deed: () => Promise<Result>): Promise<Result> => {
  for (let left = TRIES - 1; ; left -= 1)
    try {
      return await deed();
    } catch (error) {
      if (!isRefusal(error, 'changed-meanwhile') || left === 0) throw error;
      await pause(Math.random() * 40);
    }
};
