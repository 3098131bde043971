import { useEffect, useRef } from './framework.ts';

/**
 * Looks again at something that is on its way, as long as the page is seen: each wait begins when the look before it has
 * its answer, so that a slow connection shows each of them.
 * @param waitAfter milliseconds, by the number of looks before
 */
export const useLookAgain = (
  isOnItsWay: boolean,
  look: () => Promise<void>,
  waitAfter: (looks: number) => number,
): void => {
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    if (!isOnItsWay) return undefined;
    let timer: number | undefined;
    const lookAfter = async (looks: number): Promise<void> => {
      if (!document.hidden) await newest.current();
      if (timer !== undefined) wait(looks + 1);
    };
    const wait = (looks: number): void => {
      timer = window.setTimeout(() => void lookAfter(looks), waitAfter(looks));
    };
    wait(0);
    return () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
  }, [isOnItsWay]);
};
