import { type Municipality, municipalities } from '../vocabularies/municipalities.ts';

type Road = readonly [Municipality, Municipality, minutes: number];

/**
 * Minutes by car between the centres of neighbouring municipalities; longer journeys are the shortest way along these roads.
 * Source: estimates from road distances at ordinary speed, good to about a fifth, not measured; for the coordinators to confirm.
 * Funding regions play no part: Karleby is nearer to Jakobstad than Vasa is.
 */
const ROADS: readonly Road[] = [
  ['jakobstad', 'larsmo', 12],
  ['jakobstad', 'pedersore', 8],
  ['jakobstad', 'nykarleby', 22],
  ['pedersore', 'nykarleby', 20],
  ['larsmo', 'kokkola', 28],
  ['pedersore', 'kronoby', 28],
  ['kronoby', 'kokkola', 18],
  ['pedersore', 'kokkola', 32],
  ['kokkola', 'kannus', 38],
  ['kannus', 'ylivieska', 35],
  ['nykarleby', 'vora', 36],
  ['nykarleby', 'korsholm', 52],
  ['vora', 'korsholm', 28],
  ['korsholm', 'vaasa', 10],
  ['vaasa', 'malax', 28],
  ['korsholm', 'laihia', 20],
  ['vaasa', 'laihia', 22],
  ['malax', 'korsnas', 28],
  ['korsnas', 'narpes', 32],
  ['malax', 'narpes', 42],
  ['narpes', 'kasko', 18],
  ['narpes', 'kristinestad', 25],
  ['kasko', 'kristinestad', 25],
  ['laihia', 'seinajoki', 42],
  ['nykarleby', 'seinajoki', 70],
];

const all = municipalities.codes;
const placeOf = new Map(all.map((municipality, index) => [municipality, index]));

/** Floyd and Warshall's shortest ways between all; −1 where no road leads. */
const shortestWays = (): Int16Array => {
  const n = all.length;
  const minutes = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const at = (from: number, to: number) => minutes[from * n + to] as number;
  for (const [from, to, time] of ROADS) {
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

let table: Int16Array | undefined;

/** Minutes by car; undefined where nobody knows, as from “somewhere else” – also to somebody else who is somewhere else. */
export const drivingMinutes = (from: Municipality, to: Municipality): number | undefined => {
  table ??= shortestWays();
  const minutes = table[(placeOf.get(from) as number) * all.length + (placeOf.get(to) as number)] as number;
  return minutes < 0 ? undefined : minutes;
};
