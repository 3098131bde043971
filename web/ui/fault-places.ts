/** A fault of a refusal: a JSON pointer into what was sent, and its sentence. */
type Placed = { readonly pointer: string; readonly detail: string };

const isBelow = (pointer: string, above: string): boolean => above !== '' && pointer.startsWith(`${above}/`);

/** The longest, and the first of those. */
const closest = (fields: readonly string[]): string | undefined =>
  fields.reduce<string | undefined>(
    (found, each) => (found === undefined || each.length > found.length ? each : found),
    undefined,
  );

/**
 * The field of a form that is closest to where a fault points: its own, the closest one that it is a part of, or the
 * first of its parts.
 */
export const fieldOfFault = (fields: readonly string[], pointer: string): string | undefined =>
  closest(fields.filter((field) => pointer === field || isBelow(pointer, field))) ??
  fields.find((field) => isBelow(field, pointer));

/** Faults by the field that shows them, and those that no field shows; each sentence once. */
export const placeFaults = (
  fields: readonly string[],
  faults: readonly Placed[],
): { readonly at: ReadonlyMap<string, readonly string[]>; readonly above: readonly string[] } => {
  const at = new Map<string, Set<string>>();
  const above = new Set<string>();
  for (const { pointer, detail } of faults) {
    const field = fieldOfFault(fields, pointer);
    if (field === undefined) above.add(detail);
    else at.set(field, (at.get(field) ?? new Set()).add(detail));
  }
  return { at: new Map([...at].map(([field, details]) => [field, [...details]])), above: [...above] };
};
