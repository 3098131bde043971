import type { Clock } from './runner/parts.ts';
import { advance } from './runner/schedule/advance.ts';
import type { Schedules } from './runner/schedule/schedules.ts';

type Options = {
  /** Fire every beat of a fast schedule on the way. */
  readonly everyTick?: boolean | undefined;
  /** Fire each schedule once a day and sweeps once a week, for months in which nothing has its hour. */
  readonly fewTicks?: boolean | undefined;
  /** Called for each schedule that has fired, in order. */
  readonly onFired?: (schedule: string) => void;
};

/** Moves virtual time to the instant that `to` makes of now, with all that falls due on the way. @throws RangeError where it lies in the past */
export type Travel = (to: (now: Date) => Date, options?: Options) => Promise<{ fired: number }>;

/** One after the other: each of two advances at once would undo the state that the other waits for. */
export const createTravel = (parts: {
  clock: Clock;
  schedules: Pick<Schedules, 'nextDue' | 'fire' | 'paused'>;
  drain: () => Promise<void>;
  expireDueItems: (now: Date) => Promise<unknown>;
  everyTick: boolean;
}): Travel => {
  const { clock, schedules } = parts;
  let last: Promise<unknown> = Promise.resolve();

  const go = async (
    to: (now: Date) => Date,
    { everyTick = parts.everyTick, fewTicks = false, onFired }: Options,
  ): Promise<{ fired: number }> => {
    const until = to(clock.now());
    if (until < clock.now())
      throw new RangeError(`Virtual time never goes back: it is ${clock.now().toISOString()}.`);
    return advance(until, {
      ...parts,
      everyTick,
      fewTicks,
      schedules: {
        ...schedules,
        fire: async (tick) => {
          await schedules.fire(tick);
          onFired?.(tick.schedule);
        },
      },
    });
  };

  return (to, options = {}) => {
    const next = last.then(() => go(to, options));
    last = next.catch(() => undefined);
    return next;
  };
};
