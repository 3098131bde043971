/** Times of one thing, in ms. */
export type Row = {
  readonly what: string;
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
};

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;

export const rowOf = (what: string, times: readonly number[]): Row => {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what,
    count: sorted.length,
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    maxMs: sorted.at(-1) ?? Number.NaN,
  };
};

export const tableOf = (rows: readonly Row[]): string => {
  const line = (what: string, ...figures: string[]) =>
    `${what.padEnd(30)}${figures.map((figure) => figure.padStart(9)).join('')}`;
  return [
    line('', 'count', 'median', 'p95', 'max'),
    ...rows.map(({ what, count, medianMs, p95Ms, maxMs }) =>
      line(what, String(count), ...[medianMs, p95Ms, maxMs].map((ms) => ms.toFixed(0))),
    ),
  ].join('\n');
};
