import { rmSync, writeFileSync } from 'node:fs';
import type { Progress } from './activity.ts';
import { type Sample, sampleMark } from './sample/choice.ts';
import { clientFor } from './sample/client.ts';
import { fullSample } from './sample/full.ts';
import { playSmallSample } from './sample/small.ts';
import type { LocalSystem } from './system.ts';

/** Plays a sample into a new system. Meanwhile nobody else moves its clock. */
export const playSample = async (
  sample: Sample,
  { url, clock, activity, travel }: Pick<LocalSystem, 'url' | 'clock' | 'activity' | 'travel'>,
  dataDir: string,
  tell: (progress: Progress) => void = () => undefined,
): Promise<void> => {
  if (sample === 'none') return;
  writeFileSync(sampleMark(dataDir), 'The sample was not whole when the system stopped.\n');
  await activity.run('The sample comes in', async (report) => {
    const say = (progress: Progress): void => {
      report(progress);
      tell(progress);
    };
    if (sample === 'small') {
      say({ step: 'A cohort opens, and its first people apply', done: 0, of: 1 });
      return playSmallSample(clientFor(url));
    }
    const advanceTo = async (instant: Date): Promise<void> =>
      void (await travel((now) => (instant < now ? now : instant)));
    const steps = fullSample(clientFor(url, { advanceTo }), clock.now());
    for (const [index, { title, play }] of steps.entries()) {
      say({ step: title, done: index, of: steps.length });
      await play();
    }
  });
  rmSync(sampleMark(dataDir));
};
