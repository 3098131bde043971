import type { Problem } from './problems.ts';

/** The best round as figures: pairs, rounds waited, total, unevenness, and each student's mentor (−1: nobody). */
export type Best = { readonly figures: readonly number[]; readonly mentorOf: readonly number[] };

/**
 * Tries every set of pairs. People must be given in the order of their ids. Of two sets the better one has more pairs, then
 * more rounds waited, then the greater total, then the lesser Σ(1000 − score)², then the earlier mentor for the first
 * student in whom they differ, nobody being the last.
 */
export const bruteForce = ({
  students,
  mentors,
  scores,
  locks = [],
  vetoes = [],
  floor = 0,
}: Problem): Best => {
  const key = (m: number, s: number) => s * mentors.length + m;
  const locked = new Map(locks.map(([m, s]) => [s, m]));
  const barred = new Set(vetoes.map(([m, s]) => key(m, s)));
  const score = new Map(scores.map(([m, s, value]) => [key(m, s), value]));
  const seats = mentors.map(({ capacity }) => capacity);
  for (const [m] of locks) seats[m] = (seats[m] as number) - 1;

  let best: number[] | undefined;
  const chosen: number[] = [];
  const isBetter = (found: readonly number[]) => {
    for (let k = 0; k < found.length; k += 1)
      if (found[k] !== best?.[k]) return best === undefined || (found[k] as number) < (best[k] as number);
    return false;
  };
  const take = (s: number, pairs: number, waiting: number, total: number, uneven: number): void => {
    if (s === students.length) {
      const found = [-pairs, -waiting, -total, uneven, ...chosen];
      if (isBetter(found)) best = found;
      return;
    }
    const wait = Number(students[s]?.waiting ?? 0);
    const lock = locked.get(s);
    const withMentor = (m: number, value: number) => {
      chosen[s] = m;
      take(s + 1, pairs + 1, waiting + wait, total + value, uneven + (1000 - value) ** 2);
    };
    if (lock !== undefined) {
      withMentor(lock, score.get(key(lock, s)) as number);
      return;
    }
    for (let m = 0; m < mentors.length; m += 1) {
      const value = score.get(key(m, s));
      if (value === undefined || value < floor || barred.has(key(m, s)) || seats[m] === 0) continue;
      seats[m] = (seats[m] as number) - 1;
      withMentor(m, value);
      seats[m] = (seats[m] as number) + 1;
    }
    chosen[s] = mentors.length;
    take(s + 1, pairs, waiting, total, uneven);
  };
  take(0, 0, 0, 0, 0);
  const [pairs = 0, waiting = 0, total = 0, uneven = 0, ...seatsTaken] = best ?? [];
  return {
    // Adding zero turns −0 into 0.
    figures: [-pairs + 0, -waiting + 0, -total + 0, uneven],
    mentorOf: seatsTaken.map((m) => (m === mentors.length ? -1 : m)),
  };
};
