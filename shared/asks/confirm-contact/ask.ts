import * as z from 'zod';
import { hearOfPair } from '../../deeds/pairs/hear-of-pair.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { defineAsk } from '../ask.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { confirmContactPage } from './page.ts';
import { confirmContactText } from './text.ts';

type Target = PairTarget & { readonly done?: 'yes' | 'no' };

const Yes = z.strictObject({ token: tokenOfLink, verb: z.literal('in-touch') });
const No = z.strictObject({ token: tokenOfLink, verb: z.literal('not-heard') });
type Act = z.output<typeof Yes> | z.output<typeof No>;

const View = z.strictObject({
  verb: z.literal('confirm-contact'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'yes', 'no', 'over']),
});

/** One click for a mentor ten days after the pair was formed. A no is a reason for a call. */
export const confirmContactAsk = defineAsk<Target, Act>({
  verb: 'confirm-contact',
  ...aboutPair,
  acts: [Yes, No],
  view: View,
  load: loadPairTarget,
  toView: (target) => ({
    verb: 'confirm-contact',
    role: target.role,
    standing: !isRunning(target.held.pair.state) ? 'over' : (target.done ?? 'open'),
  }),
  carryOut: async (target, { verb }, press, { store }) => {
    const cause = { ...press, actor: actorOf(target) };
    await hearOfPair(target.held.pair.state, { kind: verb }, cause, store);
    return { ...target, done: verb === 'in-touch' ? 'yes' : 'no' };
  },
  read: (form) => ({ verb: form.get('verb') }),
  outcome: (target, language) =>
    overOutcome(target, language) ??
    (target.done && {
      code: target.done,
      ...confirmContactText[language].outcomes[target.done],
      isGlad: target.done === 'yes',
      isOwn: true,
    }),
  page: (target, page) => confirmContactPage(partnerName(target, page.language), page),
});
