/** The only file of a Lambda that reads time. The local runner shifts `Date` under it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
