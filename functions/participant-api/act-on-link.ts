import * as z from 'zod';
import { confirmApplication } from '../../shared/deeds/applications/confirm-application.ts';
import { answerProposal } from '../../shared/deeds/pairs/answer-proposal.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { DeclineReason } from '../../shared/domain/pairs/pair.ts';
import type { Cause, Store } from '../../shared/store/store.ts';
import { followLink, type LinkTarget, lookAtLink } from './link-target.ts';

/** The body that the button of a link page sends. */
export const LinkAct = z.discriminatedUnion('verb', [
  z.strictObject({ token: z.string().max(100), verb: z.literal('confirm') }),
  z.strictObject({ token: z.string().max(100), verb: z.literal('accept') }),
  z.strictObject({ token: z.string().max(100), verb: z.literal('decline'), reason: DeclineReason }),
]);
export type LinkAct = z.output<typeof LinkAct>;

/** Outcomes that need no action any more: done before, or settled without this answer. */
const STANDS = ['already-done', 'proposal-declined', 'proposal-lapsed'] as const;

type ActDeps = { readonly store: Store; readonly ids: Ids };

const actOn = async (
  target: LinkTarget,
  act: LinkAct,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  deps: ActDeps,
): Promise<void> => {
  if (target.verb === 'confirm' && act.verb === 'confirm')
    return confirmApplication(target.application, cause, deps);
  if (target.verb === 'answer-proposal' && act.verb !== 'confirm')
    return answerProposal(target.proposal, target.role, act, cause, deps.store);
  // A link of another kind: to its holder it is as good as none.
  throw new Refusal('link-unknown', `A ${target.verb} link cannot ${act.verb}.`);
};

/**
 * Does the action of a link and answers with the outcome. A repeated press gets the same outcome.
 * @throws Refusal `link-unknown`, `link-expired`, `application-gone`, `pair-formed` for a no after both said yes
 */
export const actOnLink = async (
  act: LinkAct,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  deps: ActDeps,
): Promise<LinkTarget> => {
  const target = await followLink(act.token, deps.store, cause.now);
  try {
    await actOn(target, act, cause, deps);
  } catch (error) {
    if (!STANDS.some((code) => isRefusal(error, code))) throw error;
  }
  return lookAtLink(act.token, deps.store, cause.now);
};
