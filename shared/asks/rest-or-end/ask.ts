import * as z from 'zod';
import { endPair, pausePair, resumePair } from '../../deeds/pairs/correct-pair.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { EndReason, isRunning, type Pair, PauseReason } from '../../domain/pairs/pair.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { posted, postedDay } from '../controls.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { restOrEndPage } from './page.ts';
import { restOrEndText } from './text.ts';

type Done = 'paused' | 'resumed' | 'ended';
type Target = PairTarget & { readonly done?: Done };

const PauseAct = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('pause-pair'),
  until: z.iso.date(),
  reason: PauseReason,
});
const ResumeAct = z.strictObject({ token: tokenOfLink, verb: z.literal('resume-pair') });
const EndAct = z.strictObject({ token: tokenOfLink, verb: z.literal('end-early'), reason: EndReason });
type Act = z.output<typeof PauseAct> | z.output<typeof ResumeAct> | z.output<typeof EndAct>;

const View = z.strictObject({
  verb: z.literal('rest-or-end'),
  role: z.enum(ROLES),
  standing: z.enum(['running', 'paused', 'closing', 'over']),
});

const standingOf = ({ held }: Target): z.output<typeof View>['standing'] => {
  const { state } = held.pair;
  if (!isRunning(state)) return 'over';
  return state.status === 'FORMED' ? 'running' : state.status === 'PAUSED' ? 'paused' : 'closing';
};

const after = (target: Target, pair: Versioned<Pair>, done: Done): Target => ({
  ...target,
  held: { ...target.held, pair },
  done,
});

/** One of the two lets the pair rest, goes on, or ends it. The other one is told so, and not why. */
export const restOrEndAsk = defineAsk<Target, Act>({
  verb: 'rest-or-end',
  ...aboutPair,
  menu: (_, language) => restOrEndText[language].menu,
  acts: [PauseAct, ResumeAct, EndAct],
  view: View,
  load: loadPairTarget,
  // Ended meanwhile: the page says so.
  settled: ['pair-ended'],
  toView: (target) => ({ verb: 'rest-or-end', role: target.role, standing: standingOf(target) }),
  carryOut: async (target, act, press, { store }) => {
    const { held, role } = target;
    const cause = { ...press, actor: actorOf(target) };
    switch (act.verb) {
      case 'pause-pair': {
        const { until, reason } = act;
        return after(target, await pausePair(held, { until, reason }, cause, store), 'paused');
      }
      case 'resume-pair':
        return after(target, await resumePair(held, cause, store), 'resumed');
      case 'end-early':
        return after(target, await endPair(held, { by: role, reason: act.reason }, cause, store), 'ended');
    }
  },
  read: (form) => {
    const verb = form.get('verb');
    if (verb === 'pause-pair')
      return { verb, until: postedDay(form, 'until'), reason: posted(form, 'pauseReason') };
    return verb === 'end-early' ? { verb, reason: posted(form, 'endReason') } : { verb };
  },
  outcome: (target, language) =>
    target.done === undefined
      ? overOutcome(target, language)
      : {
          code: `pair-${target.done}`,
          ...restOrEndText[language].outcomes[target.done],
          isGlad: true,
          isOwn: true,
        },
  page: (target, page) =>
    restOrEndPage(
      { pair: target.held.pair.state, partner: partnerName(target, page.language), now: target.now },
      page,
    ),
});
