const SECOND_MS = 1000;

/** Admits as many mails as the rate says in any second; below one a second, one in as many seconds as that takes. */
export const createPace = (rate: number, now: () => number): (() => boolean) => {
  const most = Math.max(1, Math.floor(rate));
  const windowMs = SECOND_MS * (most / rate);
  let admitted: number[] = [];
  return () => {
    const at = now();
    admitted = admitted.filter((earlier) => at - earlier < windowMs);
    if (admitted.length >= most) return false;
    admitted.push(at);
    return true;
  };
};
