/** The one place that reads time. The local runner shifts `Date` under it; nothing else in a Lambda may. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
