import * as z from 'zod/mini';
import { missingOr } from '../applications/forms/answers.ts';
import { emailAddress } from '../applications/forms/contact.ts';
import { faultsOf } from '../applications/forms/read.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { LABEL_LANGUAGES } from '../vocabularies/vocabulary.ts';

const SubscriptionForm = z.strictObject({
  email: emailAddress(),
  role: z.enum(ROLES, { error: missingOr('choice-unknown') }),
  language: z.enum(LABEL_LANGUAGES, { error: missingOr('choice-unknown') }),
});
export type SubscriptionForm = z.output<typeof SubscriptionForm>;

/** Reads a request for a mail when applications open, as it was posted. @throws Refusal `field-invalid` */
export const readSubscription = (posted: URLSearchParams): SubscriptionForm => {
  const read = SubscriptionForm.safeParse({
    email: posted.get('email') ?? undefined,
    role: posted.get('role') ?? undefined,
    language: posted.get('language') ?? undefined,
  });
  if (!read.success) throw new Refusal('field-invalid', 'No such wish.', faultsOf(read.error));
  return read.data;
};
