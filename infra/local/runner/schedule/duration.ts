const ISO_DURATION = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The instant an ISO 8601 duration later, of weeks and smaller parts: a month has no fixed length.
 * A day is 24 hours, whatever the clocks do. @throws RangeError where it is no such duration
 */
export const laterBy = (instant: Date, duration: string): Date => {
  const parts = ISO_DURATION.exec(duration);
  if (parts === null) throw new RangeError(`Not a duration like P3D, PT90M or P1DT12H: ${duration}`);
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  const inSeconds =
    ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return new Date(instant.getTime() + inSeconds * 1000);
};
