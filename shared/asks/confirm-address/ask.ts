import * as z from 'zod';
import { confirmAddressChange } from '../../deeds/people/confirm-address-change.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { AddressChange } from '../../domain/people/address-change.ts';
import { addressChanges } from '../../store/kinds/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { confirmAddressPage } from './page.ts';
import { confirmAddressText } from './text.ts';

const Act = z.strictObject({ token: tokenOfLink, verb: z.literal('confirm-address') });

const View = z.strictObject({ verb: z.literal('confirm-address'), standing: z.enum(['open', 'confirmed']) });

/** The owner of a new address confirms it; until then the old one counts. */
export const confirmAddressAsk = defineAsk<Versioned<AddressChange>, z.output<typeof Act>>({
  verb: 'confirm-address',
  acts: [Act],
  view: View,
  gone: 'link-expired',
  settled: ['already-done'],
  load: async ({ aboutId }, store, now) => {
    // Of one person and one wish: a link to an earlier address confirms nothing.
    const [personId = '', changeId] = aboutId.split('.');
    const held = await store.get(addressChanges, personId, now);
    if (held.state.changeId !== changeId) throw new Refusal('not-found', `${changeId} is not the last wish.`);
    return held;
  },
  show: async (held) => held,
  reader: ({ state }) => ({ locale: state.language }),
  toView: ({ state }) => ({
    verb: 'confirm-address',
    standing: state.confirmedAt === undefined ? 'open' : 'confirmed',
  }),
  carryOut: (held, _, press, { store }) => confirmAddressChange(held, press, store),
  read: (posted) => ({ verb: posted.get('verb') }),
  outcome: ({ state }, language) =>
    state.confirmedAt === undefined
      ? undefined
      : {
          code: 'address-confirmed',
          ...confirmAddressText[language].outcomes.confirmed,
          isGlad: true,
          isOwn: true,
        },
  page: ({ state }, page) => confirmAddressPage(state, page),
});
