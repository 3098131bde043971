import type { Road } from './road.ts';

/**
 * Source: estimates from road distances at ordinary speed, good to about a fifth, not measured; for the coordinators to confirm.
 * Funding regions play no part: Karleby is nearer to Jakobstad than Vasa is.
 */
export const ROADS: readonly Road[] = [
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
