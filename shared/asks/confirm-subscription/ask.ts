import * as z from 'zod';
import { confirmSubscription } from '../../deeds/subscriptions/confirm-subscription.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { confirmSubscriptionPage } from './page.ts';
import { confirmSubscriptionText } from './text.ts';

type Act = { readonly verb: 'confirm-subscription' };

const View = z.strictObject({
  verb: z.literal('confirm-subscription'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'confirmed']),
});

/** Confirms the address of somebody who wants to know when one can apply. The wish expires with the link. */
export const confirmSubscriptionAsk = defineAsk<Versioned<Subscription>, Act>({
  verb: 'confirm-subscription',
  acts: [z.strictObject({ token: tokenOfLink, verb: z.literal('confirm-subscription') })],
  view: View,
  gone: 'link-expired',
  settled: ['already-done'],
  load: ({ aboutId }, store, now) => store.get(subscriptions, aboutId, now),
  show: async (held) => held,
  reader: ({ state }) => ({ locale: state.language }),
  toView: ({ state }) => ({
    verb: 'confirm-subscription',
    role: state.role,
    standing: state.state.status === 'REQUESTED' ? 'open' : 'confirmed',
  }),
  carryOut: (held, _, press, { store }) => confirmSubscription(held, press, store),
  read: (posted) => ({ verb: posted.get('verb') }),
  outcome: ({ state }, language) =>
    state.state.status === 'REQUESTED'
      ? undefined
      : {
          code: 'subscribed',
          ...confirmSubscriptionText[language].outcomes.confirmed,
          isGlad: true,
          isOwn: true,
        },
  page: ({ state }, page) => confirmSubscriptionPage(state.role, page),
});
