import * as z from 'zod';

/**
 * Parses, or throws a bug that says what did not fit and where; the values themselves stay out of the message,
 * because they may be personal data and the message is logged.
 */
export const parseAs = <T>(schema: z.ZodType<T>, value: unknown, what: string): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`${what} does not fit its schema. ${z.prettifyError(result.error)}`, {
    cause: result.error,
  });
};
