import { SAMPLE_DAYS } from '../../infra/local/sample/choice.ts';
import { clientFor } from '../../infra/local/sample/client.ts';
import { fullSample } from '../../infra/local/sample/full.ts';
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts';

/** A Monday morning in Finland. The sample always plays in the same weeks, so that two drawings of a screen differ only where the desk does. */
const BEGINS = new Date('2027-01-11T06:00:00.000Z');
export const ENDS = new Date(BEGINS.getTime() + SAMPLE_DAYS * 86_400_000);

/** A local system with the full sample, as after `npm start`. */
export const startFullSample = async (dataDir: string): Promise<LocalSystem> => {
  const system = await startLocalSystem({
    dataDir,
    inMemory: true,
    quiet: true,
    clockStart: BEGINS,
  });
  // Each job once a day is enough for what the screens show.
  const advanceTo = async (instant: Date): Promise<void> => {
    await system.travel(
      (now) => {
        const wanted = Math.min(instant.getTime(), ENDS.getTime());
        return new Date(Math.max(now.getTime(), wanted));
      },
      { fewTicks: true },
    );
  };
  for (const { play } of fullSample(clientFor(system.url, { advanceTo }), BEGINS)) await play();
  return system;
};
