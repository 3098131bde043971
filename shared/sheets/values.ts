/** A day, as `2027-01-31`. */
export type Day = { readonly day: string };
/** Money, in cents. */
export type Euro = { readonly cents: number };
/** A cell with its type. `null` and an empty text are an empty cell. */
export type Value = string | number | Day | Euro | null;

export type Table = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

export const dayOf = (day: string): Day => ({ day });
/** @returns null where there is no sum */
export const euroOf = (cents: number | null): Euro | null => (cents === null ? null : { cents });
