import * as z from 'zod';

/** Everything there is, in one answer: for what a cohort holds few of. */
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

/** Where a page begins and how long it is, besides what the route asks on its own. */
export const PageQuery = z.strictObject(pageQuery);
export const pageQueryWith = <Own extends z.ZodRawShape>(own: Own) =>
  z.strictObject({ ...pageQuery, ...own });
