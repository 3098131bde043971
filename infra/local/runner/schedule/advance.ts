import type { Clock } from '../parts.ts';
import type { Schedules } from './schedules.ts';

const DAY = 86_400_000;

/**
 * Moves virtual time to `until`, stopping at every due instant on the way: drain, jump, expire, fire, drain.
 * Without the drains a jump would age leases whose work is still going on.
 * Schedules that beat each hour or oftener, day and night, fire once a simulated day, unless `everyTick`. With `fewTicks` these
 * fire once a week and all others once a day.
 */
export const advance = async (
  until: Date,
  options: {
    clock: Clock;
    schedules: Pick<Schedules, 'nextDue' | 'fire' | 'paused'>;
    drain: () => Promise<void>;
    /** Deletes items past their `ttl` at the next stop, which is sooner than AWS promises. */
    expireDueItems: (now: Date) => Promise<unknown>;
    everyTick?: boolean;
    fewTicks?: boolean;
  },
): Promise<{ fired: number }> => {
  const { clock, schedules, drain, expireDueItems } = options;
  const { everyTick = false, fewTicks = false } = options;
  const thinning = everyTick ? undefined : { sweepsEvery: fewTicks ? 7 * DAY : DAY, oncePerDay: fewTicks };
  const jumpTo = async (instant: Date) => {
    if (instant > clock.now()) clock.set(instant);
    await expireDueItems(clock.now());
  };

  return schedules.paused(async () => {
    let fired = 0;
    await drain();
    for (let tick = schedules.nextDue(until, thinning); tick; tick = schedules.nextDue(until, thinning)) {
      await jumpTo(tick.at);
      await schedules.fire(tick);
      fired += 1;
      await drain();
    }
    await jumpTo(until);
    await drain();
    return { fired };
  });
};
