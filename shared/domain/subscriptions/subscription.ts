import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  SubscriberNotified,
  SubscriptionConfirmed,
  SubscriptionRequested,
} from '../../../events/subscriptions.ts';
import { daysAfter } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES } from '../kernel/role.ts';
import { countOf } from '../privacy/retention.ts';
import { LABEL_LANGUAGES } from '../vocabularies/vocabulary.ts';

/** Days to confirm the address. */
export const CONFIRM_DAYS = countOf('SUBSCRIPTION_UNCONFIRMED', 'days');
/** Longest life of a confirmed request: four periods of applications. */
export const WAIT_DAYS = countOf('SUBSCRIPTION', 'days');
/** A served request lives as long as its mail may be tried again. */
export const SERVED_DAYS = 15;

export const Subscription = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  email: z.string(),
  /** Keyed hash of the address. */
  emailHash: z.string(),
  role: z.enum(ROLES),
  language: z.enum(LABEL_LANGUAGES),
  requestedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('REQUESTED') }),
    z.strictObject({ status: z.literal('CONFIRMED'), at: z.iso.datetime() }),
    z.strictObject({ status: z.literal('SERVED'), at: z.iso.datetime(), cohortId: z.string() }),
  ]),
});
/** A request for one mail when applications of a role open. The person need not have applied. */
export type Subscription = z.output<typeof Subscription>;

type Change = { readonly subscription: Subscription; readonly facts: readonly NewFact[] };

export const requestSubscription = (
  given: Pick<Subscription, 'id' | 'programmeId' | 'email' | 'emailHash' | 'role' | 'language'>,
  now: Date,
): Change => ({
  subscription: {
    ...given,
    requestedAt: now.toISOString(),
    expiresAt: daysAfter(now, CONFIRM_DAYS).toISOString(),
    state: { status: 'REQUESTED' },
  },
  facts: [fact(SubscriptionRequested, { subscriptionId: given.id, role: given.role })],
});

/** Confirmed before: the same object. */
export const confirmSubscription = (given: Subscription, now: Date): Change =>
  given.state.status === 'REQUESTED'
    ? {
        subscription: {
          ...given,
          expiresAt: daysAfter(now, WAIT_DAYS).toISOString(),
          state: { status: 'CONFIRMED', at: now.toISOString() },
        },
        facts: [fact(SubscriptionConfirmed, { subscriptionId: given.id, role: given.role })],
      }
    : { subscription: given, facts: [] };

/** Applications are open: the person is told, and the address is kept no longer than its mail needs. */
export const serveSubscription = (given: Subscription, cohortId: string, now: Date): Change => {
  if (given.state.status !== 'CONFIRMED') throw new Refusal('already-done', `${given.id} does not wait.`);
  return {
    subscription: {
      ...given,
      expiresAt: daysAfter(now, SERVED_DAYS).toISOString(),
      state: { status: 'SERVED', at: now.toISOString(), cohortId },
    },
    facts: [fact(SubscriberNotified, { subscriptionId: given.id, role: given.role, cohortId })],
  };
};

/** One for each address: several requests of one person are one mail. */
export const oncePerAddress = <Held extends { readonly state: Pick<Subscription, 'emailHash'> }>(
  waiting: readonly Held[],
): { readonly first: readonly Held[]; readonly repeated: readonly Held[] } => {
  const seen = new Set<string>();
  const first: Held[] = [];
  const repeated: Held[] = [];
  for (const held of waiting) {
    (seen.has(held.state.emailHash) ? repeated : first).push(held);
    seen.add(held.state.emailHash);
  }
  return { first, repeated };
};
