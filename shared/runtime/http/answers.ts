import * as z from 'zod';

/** A whole list in one answer: for lists that are short in a cohort. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** A page; `next` is given back as `after`, and missing on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });

type Readable<T> = T extends readonly (infer Item)[]
  ? readonly Readable<Item>[]
  : T extends object
    ? { readonly [Member in keyof T]: Readable<T[Member]> }
    : T;
/** The value that a handler answers with, so that the compiler holds it to the contract. */
export type Answered<Schema extends z.ZodType> = Readable<z.input<Schema>>;

/** At most so many items stand on a page. */
export const MOST_ON_PAGE = 100;

const pageQuery = {
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ON_PAGE).default(MOST_ON_PAGE),
};

/** Start and length of a page, besides the route's own query. */
export const PageQuery = z.strictObject(pageQuery);
export const pageQueryWith = <Own extends z.ZodRawShape>(own: Own) =>
  z.strictObject({ ...pageQuery, ...own });
