import { solveChallengeWorkers } from 'altcha-lib';

/** Threads beside the page; an old phone keeps one for itself. */
const threads = (): number => Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));

/**
 * Works out the proof that the door has asked for, in threads of its own, so that the page stays awake.
 * @returns what the door wants to see; undefined where this browser cannot do it
 */
export const workOut = async (question: string): Promise<string | undefined> => {
  try {
    const challenge = JSON.parse(atob(question)) as Parameters<typeof solveChallengeWorkers>[0]['challenge'];
    const solution = await solveChallengeWorkers({
      challenge,
      concurrency: threads(),
      createWorker: () => new Worker('/assets/proof-worker.js', { type: 'module' }),
    });
    return solution === null ? undefined : btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return undefined;
  }
};
