import * as z from 'zod';
import { type Kept, readWhole, writeWhole } from './journal.ts';
import type { Clock } from './parts.ts';

const Remembered = z.strictObject({ offsetMs: z.number() });

/**
 * The clock of one local system, remembered in `file` so that a restart does not send anyone back in time.
 * `start` is where virtual time begins when nothing is remembered yet; without it, at the real time.
 */
export const createClock = (options: { file: Kept; start?: Date }): Clock => {
  const { file, start } = options;
  const remembered = readWhole(file);
  let offsetMs =
    remembered !== undefined
      ? Remembered.parse(JSON.parse(remembered)).offsetMs
      : start === undefined
        ? 0
        : start.getTime() - Date.now();
  const listeners: ((offsetMs: number) => void)[] = [];
  const remember = () => writeWhole(file, JSON.stringify({ offsetMs }));
  remember();

  const now = () => new Date(Date.now() + offsetMs);
  return {
    now,
    offsetMs: () => offsetMs,
    set(instant) {
      if (instant < now()) throw new RangeError('Virtual time never goes back.');
      offsetMs = instant.getTime() - Date.now();
      remember();
      for (const tell of listeners) tell(offsetMs);
    },
    onChange: (listener) => void listeners.push(listener),
  };
};
