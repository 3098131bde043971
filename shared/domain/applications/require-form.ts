import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { Application } from './application.ts';
import type { Offer } from './forms/offered.ts';
import { readFormFor } from './forms/read.ts';

/**
 * The form of an application to a programme.
 * @throws Refusal `field-invalid` with all faults; `under` is the pointer to the answers in what was sent
 */
export const requireForm = (
  offer: Offer,
  role: Role,
  answers: unknown,
  now: Date,
  under = '',
): Application['form'] => {
  const read = readFormFor(offer, role, answers, now);
  if (!read.ok)
    throw new Refusal(
      'field-invalid',
      'The application is not complete.',
      read.faults.map((fault) => ({ ...fault, pointer: `${under}${fault.pointer}` })),
    );
  return { role, answers: read.answers } as Application['form'];
};
