import * as z from 'zod';
import { unsubscribe } from '../../deeds/subscriptions/unsubscribe.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { unsubscribePage } from './page.ts';
import { unsubscribeText } from './text.ts';

/** Undefined once it is erased. */
type Target = Versioned<Subscription> | undefined;
type Act = { readonly verb: 'unsubscribe' };

const View = z.strictObject({ verb: z.literal('unsubscribe'), standing: z.enum(['open', 'ended']) });

/** Ends the wish to be told when one can apply, and erases the address. */
export const unsubscribeAsk = defineAsk<Target, Act>({
  verb: 'unsubscribe',
  acts: [z.strictObject({ token: tokenOfLink, verb: z.literal('unsubscribe') })],
  oneClick: 'unsubscribe',
  view: View,
  gone: 'link-expired',
  settled: [],
  load: ({ aboutId }, store, now) => store.find(subscriptions, aboutId, now),
  show: async (target) => target,
  reader: (target) => ({ locale: target?.state.language ?? 'en' }),
  toView: (target) => ({ verb: 'unsubscribe', standing: target === undefined ? 'ended' : 'open' }),
  carryOut: async (target, _, press, { store }) => {
    if (target !== undefined) await unsubscribe(target, press, store);
    return undefined;
  },
  read: (posted) => ({ verb: posted.get('verb') }),
  outcome: (target, language) =>
    target === undefined
      ? { code: 'unsubscribed', ...unsubscribeText[language].outcomes.ended, isGlad: true, isOwn: true }
      : undefined,
  page: (_, page) => unsubscribePage(page),
});
