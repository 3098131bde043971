const underWay = new Set<Promise<unknown>>();

/** Notes that the page is reading something. */
export const noteReading = <Answer>(reading: Promise<Answer>): Promise<Answer> => {
  const noted = reading.finally(() => underWay.delete(noted));
  underWay.add(noted);
  return noted;
};

/**
 * Until the page shows all that it has begun to read, also what one answer makes it read next. A deed that is told
 * earlier invites a press on a page that still shows the time before it.
 */
export const untilShown = async (): Promise<void> => {
  do {
    await Promise.allSettled(underWay);
    // The page is drawn before the next task, and begins its next readings.
    await new Promise((drawn) => setTimeout(drawn));
  } while (underWay.size > 0);
};
