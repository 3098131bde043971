/** Mails that people got, over those who got any. */
export type Distribution = {
  readonly people: number;
  readonly median: number;
  /** Nine of ten got at most as many. */
  readonly ninth: number;
  readonly most: number;
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Counts mails by the address that they went to. */
export const mailsPer = (
  addresses: Iterable<string>,
  mails: readonly { readonly to: readonly string[] }[],
): Distribution => {
  const counts = Map.groupBy(
    mails.flatMap(({ to }) => to),
    (address) => address,
  );
  const sorted = [...addresses]
    .map((address) => counts.get(address)?.length ?? 0)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return { people: sorted.length, median: at(sorted, 0.5), ninth: at(sorted, 0.9), most: sorted.at(-1) ?? 0 };
};
