import * as z from 'zod';

const Source = z.string().trim().max(500).default('');

const isSourced = ({ value, confirmed, source }: Given<unknown>): boolean =>
  confirmed || value === null || source !== '';

/** A value as somebody enters it. An unconfirmed one names its source, so that it can be confirmed later. */
export const given = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({ value, confirmed: z.boolean().default(false), source: Source })
    .refine((entered) => isSourced(entered as Given<unknown>), {
      path: ['source'],
      message: 'source-missing',
    });
export type Given<Value> = { readonly value: Value; readonly confirmed: boolean; readonly source: string };

const standing = <Value extends z.ZodType>(value: Value) => ({
  value,
  confirmed: z.boolean(),
  source: z.string(),
  since: z.iso.datetime(),
  by: z.string(),
});

/** A value that stands, and those that stood before it, the oldest first. */
export const recorded = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ ...standing(value), former: z.array(z.strictObject(standing(value))) });
export type Recorded<Value> = Given<Value> & {
  readonly since: string;
  readonly by: string;
  readonly former: Omit<Recorded<Value>, 'former'>[];
};

export type Author = { readonly actor: string; readonly now: Date };

const isSame = (one: Given<unknown>, other: Given<unknown>): boolean =>
  JSON.stringify([one.value, one.confirmed, one.source]) ===
  JSON.stringify([other.value, other.confirmed, other.source]);

/** The value from now on, with the old one behind it. The same value again changes nothing. */
export const record = <Value>(
  before: Recorded<Value> | undefined,
  { value, confirmed, source }: Given<Value>,
  { actor, now }: Author,
): Recorded<Value> => {
  if (before !== undefined && isSame(before, { value, confirmed, source })) return before;
  const { former = [], ...last } = before ?? {};
  return {
    value,
    confirmed,
    source,
    since: now.toISOString(),
    by: actor,
    former: before === undefined ? [] : [...former, last as Omit<Recorded<Value>, 'former'>],
  };
};
