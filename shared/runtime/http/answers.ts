import * as z from 'zod';

/** A whole list in one answer: for lists that are short in a cohort. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** A page; `next` is given back as `after`, and missing on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });

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
