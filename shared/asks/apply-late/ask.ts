import * as z from 'zod';
import { applyLate } from '../../deeds/applications/apply-late.ts';
import { formFromPost } from '../../domain/applications/forms/post.ts';
import {
  LATE_STANDINGS,
  type LateInvitation,
  lateStandingOf,
} from '../../domain/applications/late-invitation.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { lateInvitations } from '../../store/kinds/applications.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { applyLatePage } from './page.ts';
import { applyLateText } from './text.ts';

type Target = { readonly held: Versioned<LateInvitation>; readonly now: Date };

const Act = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('apply-late'),
  /** By name, as the form of an application takes them; without the address, which the link proves. */
  answers: z.record(z.string(), z.unknown()),
});

const View = z.strictObject({
  verb: z.literal('apply-late'),
  role: z.enum(ROLES),
  standing: z.enum(LATE_STANDINGS),
});

const standingOf = ({ held, now }: Target) => lateStandingOf(held.state, now);

/** Takes the application of one invited person after applications have closed. The link came to the address that it names. */
export const applyLateAsk = defineAsk<Target, z.output<typeof Act>>({
  verb: 'apply-late',
  acts: [Act],
  view: View,
  gone: 'link-expired',
  settled: ['already-done', 'link-expired'],
  load: async ({ aboutId }, store, now) => ({ held: await store.get(lateInvitations, aboutId, now), now }),
  show: async (target) => target,
  reader: ({ held }) => ({ locale: held.state.language }),
  toView: (target) => ({
    verb: 'apply-late',
    role: target.held.state.role,
    standing: standingOf(target),
  }),
  carryOut: async ({ held, now }, { answers }, press, deps) => ({
    held: await applyLate(held, answers, press, deps),
    now,
  }),
  read: (posted, { held }) => ({
    verb: posted.get('verb'),
    answers: formFromPost(held.state.role, posted),
  }),
  outcome: (target, language) => {
    const standing = standingOf(target);
    if (standing === 'open') return undefined;
    const code = standing === 'applied' ? 'applied' : 'over';
    const isGlad = code === 'applied';
    return { code, ...applyLateText[language].outcomes[code], isGlad, isOwn: isGlad };
  },
  page: ({ held }, page) => applyLatePage(held.state, page),
});
