const underWay = new Set<Promise<unknown>>();

/** Milliseconds after which a deed is told although the page is still reading: the connection may be gone. */
const LONGEST = 10_000;

/** Notes that the page is reading something. */
export const noteReading = <Answer>(reading: Promise<Answer>): Promise<Answer> => {
  const noted = reading.finally(() => underWay.delete(noted));
  underWay.add(noted);
  return noted;
};

const pause = (milliseconds = 0): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, milliseconds);
  });

/**
 * Until the page shows all that it has begun to read, also what one answer makes it read next, and whether it does. A deed that is told
 * earlier invites a press on a page that still shows the time before it.
 */
export const untilShown = async (): Promise<boolean> => {
  let isLate = false;
  const late = pause(LONGEST).then(() => {
    isLate = true;
  });
  do {
    await Promise.race([Promise.allSettled(underWay), late]);
    // The page is drawn before the next task, and begins its next readings.
    await pause();
  } while (underWay.size > 0 && !isLate);
  return underWay.size === 0;
};
