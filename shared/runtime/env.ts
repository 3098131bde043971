import type * as z from 'zod';

/** Reads a Lambda's environment once, at the cold start. @throws naming every variable that is missing or wrong */
export const readEnv = <Env>(schema: z.ZodType<Env>, variables: Record<string, string | undefined>): Env => {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const bad = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Error(`The environment is not complete: ${bad}`);
};
