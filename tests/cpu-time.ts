/** An expression that goes back over thirty kilobytes for each of their characters takes seconds; one that does not, a few milliseconds. */
export const QUADRATIC_MS = 1_000;

/** Milliseconds of computing that `work` costs this process: unlike the clock's, they do not grow while others compute. */
export const cpuTimeOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
