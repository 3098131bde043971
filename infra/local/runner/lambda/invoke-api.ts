import * as z from 'zod';
import type { Operations } from '../engines/aws-json.ts';
import type { Lambdas } from '../parts.ts';

const Invocation = z.object({ functionName: z.string(), payload: z.unknown() });

/** Lambda's Invoke for events that nobody waits for: a function calls no other and waits. */
export const invokeOperation = ({ invokeAsync }: Pick<Lambdas, 'invokeAsync'>): Operations => ({
  'Lambda.Invoke': async (input) => {
    const { functionName, payload } = Invocation.parse(input);
    await invokeAsync(functionName, payload);
    return {};
  },
});
