import * as z from 'zod';
import { Id, Role } from './codes.ts';
import { defineEvent } from './define.ts';

const subscription = { subscriptionId: Id, role: Role };
const example = { subscriptionId: 'sub_k3', role: 'mentor' } as const;

export const SubscriptionRequested = defineEvent({
  name: 'SubscriptionRequested',
  version: 1,
  means: 'Somebody wants a mail when applications open, and has not confirmed the address.',
  data: z.strictObject(subscription),
  example,
});

export const SubscriptionConfirmed = defineEvent({
  name: 'SubscriptionConfirmed',
  version: 1,
  means: 'The owner of an address wants one mail when applications of a role open.',
  data: z.strictObject(subscription),
  example,
});

export const SubscriberNotified = defineEvent({
  name: 'SubscriberNotified',
  version: 1,
  means:
    'Applications of a role are open, and it is time to tell a person who asked for it. The request has served.',
  data: z.strictObject({ ...subscription, cohortId: Id }),
  example: { ...example, cohortId: 'coh_spring27' },
});
