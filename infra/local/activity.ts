/** Progress of a piece of long work. */
export type Progress = { readonly step: string; readonly done: number; readonly of: number };

type Running = Progress & { readonly title: string };

/** One piece of long work at a time, so that a person always knows what moves the clock. */
export type Activity = {
  current(): Running | undefined;
  /** @throws Busy while other work runs */
  run<Result>(title: string, work: (tell: (progress: Progress) => void) => Promise<Result>): Promise<Result>;
};

export class Busy extends Error {
  override readonly name = 'Busy';
}

export const createActivity = (): Activity => {
  let running: Running | undefined;
  return {
    current: () => running,
    async run(title, work) {
      if (running !== undefined)
        throw new Busy(`“${running.title}” is still running. Wait until it is done.`);
      running = { title, step: 'Starting', done: 0, of: 1 };
      try {
        return await work((progress) => {
          running = { title, ...progress };
        });
      } finally {
        running = undefined;
      }
    },
  };
};
