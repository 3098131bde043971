import * as z from 'zod';

/** The secret of a link, in the body of every answer by link. */
export const tokenOfLink = z.string().max(100);
