import type { Role } from '../../../../events/codes.ts';
import { SubscriptionRequested } from '../../../../events/subscriptions.ts';
import { CONFIRM_DAYS } from '../../../domain/subscriptions/subscription.ts';
import { defineMail } from '../../definition.ts';
import { subscriber } from '../../recipients.ts';
import { ownSubscription } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ConfirmSubscriptionValues = {
  readonly role: Role;
  /** ISO instant. */
  readonly confirmBy: string;
};

export const confirmSubscription = defineMail<typeof SubscriptionRequested, ConfirmSubscriptionValues>({
  id: 'confirm-subscription',
  on: SubscriptionRequested,
  to: [subscriber],
  kind: 'verification',
  link: () => ({ verb: 'confirm-subscription', days: CONFIRM_DAYS }),
  leaves: 'at-once',
  quietHours: false,
  values: (_, sources) => {
    const { role, state, expiresAt } = ownSubscription(sources);
    return state.status === 'REQUESTED' ? { role, confirmBy: expiresAt } : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', confirmBy: '2027-01-19T10:30:00.000Z' },
    { role: 'student', confirmBy: '2027-01-19T10:30:00.000Z' },
  ],
});
