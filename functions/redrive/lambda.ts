import * as z from 'zod';
import { readEnv } from '../../shared/runtime/env.ts';
import { awsEnds } from './ends.ts';
import { handleOrder } from './handle.ts';

/** Names with a space between them, and what all begin with. */
const env = readEnv(z.object({ LETTER_QUEUES: z.string(), QUEUES_BEGIN: z.string() }), process.env);

// Its role may list no queues: the stack has told it their names.
const ends = { ...awsEnds(env.QUEUES_BEGIN), queues: async () => env.LETTER_QUEUES.split(' ') };

export const handler = (payload: unknown) => handleOrder(payload, ends);
