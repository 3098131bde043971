import { type Municipality, municipalities } from '../vocabularies/municipalities.ts';
import type { Road } from '../vocabularies/road.ts';

const all = municipalities.codes;
const placeOf = new Map(all.map((municipality, index) => [municipality, index]));

/** Floyd and Warshall's shortest ways between all; −1 where no road leads. */
const shortestWays = (roads: readonly Road[]): Int16Array => {
  const n = all.length;
  const minutes = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const at = (from: number, to: number) => minutes[from * n + to] as number;
  for (const [from, to, time] of roads) {
    const [a, b] = [placeOf.get(from) as number, placeOf.get(to) as number];
    minutes[a * n + a] = 0;
    minutes[b * n + b] = 0;
    minutes[a * n + b] = time;
    minutes[b * n + a] = time;
  }
  for (let by = 0; by < n; by += 1)
    for (let from = 0; from < n; from += 1)
      for (let to = 0; to < n; to += 1)
        if (at(from, by) + at(by, to) < at(from, to)) minutes[from * n + to] = at(from, by) + at(by, to);
  return Int16Array.from(minutes, (time) => (Number.isFinite(time) ? time : -1));
};

/** Each list of roads is worked out once. */
const tables = new WeakMap<readonly Road[], Int16Array>();

/**
 * Minutes by car, the shortest way along the roads; undefined where unknown, as from “somewhere else” – also to
 * somebody else who is somewhere else.
 */
export const drivingMinutes = (
  from: Municipality,
  to: Municipality,
  roads: readonly Road[],
): number | undefined => {
  const table = tables.get(roads) ?? shortestWays(roads);
  tables.set(roads, table);
  const minutes = table[(placeOf.get(from) as number) * all.length + (placeOf.get(to) as number)] as number;
  return minutes < 0 ? undefined : minutes;
};
