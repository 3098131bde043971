import * as z from 'zod';
import { hearOfPair } from '../../deeds/pairs/hear-of-pair.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { healthIdOf } from '../../domain/pairs/health.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { pairHealths } from '../../store/kinds/pairs.ts';
import { defineAsk } from '../ask.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { askForHelpPage } from './page.ts';
import { askForHelpText } from './text.ts';

type Target = PairTarget & {
  readonly isAsked?: true;
  /** The holder has asked before, and nobody has called yet. */
  readonly waits: boolean;
};

const Act = z.strictObject({ token: tokenOfLink, verb: z.literal('ask-for-help') });

const View = z.strictObject({
  verb: z.literal('ask-for-help'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'asked', 'over']),
});

/** A confidential request for a call: a task for a coordinator, the same day. The partner never hears of it. */
export const askForHelpAsk = defineAsk<Target, z.output<typeof Act>>({
  verb: 'ask-for-help',
  ...aboutPair,
  menu: (_, language) => askForHelpText[language].menu,
  acts: [Act],
  view: View,
  load: async (link, store, now) => {
    const target = await loadPairTarget(link, store, now);
    const health = await store.find(pairHealths, healthIdOf(target.held.pair.state.id));
    const waits = health?.state.calls.some(({ rule, role }) => rule === 'HELP_ASKED' && role === target.role);
    return { ...target, waits: waits ?? false };
  },
  toView: (target) => ({
    verb: 'ask-for-help',
    role: target.role,
    standing: target.isAsked ? 'asked' : !isRunning(target.held.pair.state) ? 'over' : 'open',
  }),
  carryOut: async (target, _, press, { store }) => {
    const { role, held } = target;
    await hearOfPair(held.pair.state, { kind: 'help', role }, { ...press, actor: actorOf(target) }, store);
    return { ...target, isAsked: true };
  },
  read: (form) => ({ verb: form.get('verb') }),
  outcome: (target, language) =>
    target.isAsked
      ? { code: 'help-asked', ...askForHelpText[language].outcome, isGlad: true, isOwn: true }
      : overOutcome(target, language),
  page: (target, page) =>
    askForHelpPage({ partner: partnerName(target, page.language), waits: target.waits }, page),
});
