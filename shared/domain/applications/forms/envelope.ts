import * as z from 'zod/mini';
import { ROLES } from '../../kernel/role.ts';
import { missingOr } from './answers.ts';
import { faultsOf, type ReadForm } from './read.ts';

const Envelope = z.object(
  {
    role: z.enum(ROLES, { error: missingOr('choice-unknown') }),
    /** Left out: the cohort that is open now. */
    cohortId: z.exactOptional(
      z
        .string({ error: 'type-wrong' })
        .check(z.regex(/^coh_[0-9A-Za-z]{1,64}$/, { error: 'choice-unknown' })),
    ),
  },
  { error: 'type-wrong' },
);
export type Envelope = z.output<typeof Envelope>;

/** Takes the body of an application that is posted apart into what travels along and the answers, which are unread yet. */
export const readEnvelope = (
  body: unknown,
): ReadForm<{ envelope: Envelope; form: Record<string, unknown> }> => {
  const result = Envelope.safeParse(Array.isArray(body) ? undefined : body);
  if (!result.success) return { ok: false, faults: faultsOf(result.error) };
  const { role: _, cohortId: __, ...form } = body as Record<string, unknown>;
  return { ok: true, answers: { envelope: result.data, form } };
};
