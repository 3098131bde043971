import * as z from 'zod';
import { confirmAgreement } from '../../deeds/pairs/agree.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { type Agreement, agreementIdOf, isAgreed, Terms } from '../../domain/pairs/agreement.ts';
import { isRunning } from '../../domain/pairs/pair.ts';
import { agreements } from '../../store/kinds/pairs.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { posted } from '../controls.ts';
import { aboutPair, actorOf, loadPairTarget, overOutcome, type PairTarget, partnerName } from '../pair.ts';
import { tokenOfLink } from '../token.ts';
import { confirmAgreementPage } from './page.ts';
import { confirmAgreementText } from './text.ts';

type Target = PairTarget & { readonly agreement: Versioned<Agreement> };

const Act = z.strictObject({
  token: tokenOfLink,
  verb: z.literal('confirm-agreement'),
  ...Terms.shape,
  /** The promise of confidentiality. */
  secret: z.literal(true),
});

const View = z.strictObject({
  verb: z.literal('confirm-agreement'),
  role: z.enum(ROLES),
  standing: z.enum(['open', 'waiting', 'agreed', 'over']),
  terms: Terms.optional(),
});

const standingOf = ({ agreement: { state }, role, held }: Target) => {
  if (!isRunning(held.pair.state)) return 'over';
  if (isAgreed(state)) return 'agreed';
  return state.confirmed[role] === undefined ? 'open' : 'waiting';
};

/** Goals, rhythm and confidentiality, confirmed by both. Open as long as the pair lasts, so that it can be changed. */
export const confirmAgreementAsk = defineAsk<Target, z.output<typeof Act>>({
  verb: 'confirm-agreement',
  ...aboutPair,
  menu: (_, language) => confirmAgreementText[language].menu,
  acts: [Act],
  view: View,
  load: async (link, store, now) => {
    const target = await loadPairTarget(link, store, now);
    return { ...target, agreement: await store.get(agreements, agreementIdOf(target.held.pair.state.id)) };
  },
  toView: (target) => {
    const { terms } = target.agreement.state;
    return {
      verb: 'confirm-agreement',
      role: target.role,
      standing: standingOf(target),
      ...(terms && { terms: { goals: terms.goals, rhythm: terms.rhythm } }),
    };
  },
  carryOut: async (target, { goals, rhythm }, press, { store }) => ({
    ...target,
    agreement: await confirmAgreement(
      ...([target.held.pair.state, { role: target.role, terms: { goals, rhythm } }] as const),
      { ...press, actor: actorOf(target) },
      store,
    ),
  }),
  read: (form) => ({
    verb: form.get('verb'),
    // Browsers post the ends of lines in two characters.
    goals: posted(form, 'goals')?.replaceAll('\r\n', '\n'),
    rhythm: posted(form, 'rhythm'),
    secret: form.get('secret') === 'on' ? true : undefined,
  }),
  outcome: (target, language, isPressed) => {
    const over = overOutcome(target, language);
    const standing = standingOf(target);
    if (over !== undefined || standing === 'open' || standing === 'over' || !isPressed) return over;
    return {
      code: standing,
      ...confirmAgreementText[language].outcomes[standing],
      isGlad: true,
      isOwn: true,
    };
  },
  page: (target, page) => {
    const { held, agreement, role } = target;
    const [mentor, student] = [held.mentor.state.form, held.student.state.form];
    if (mentor.role !== 'mentor' || student.role !== 'student')
      throw new Error(`${held.pair.state.id} has no mentor or no student.`);
    return confirmAgreementPage(
      {
        partner: partnerName(target, page.language),
        mentor: mentor.answers,
        student: student.answers,
        terms: agreement.state.terms,
        confirmed: agreement.state.confirmed[role] !== undefined,
        isAgreed: isAgreed(agreement.state),
      },
      page,
    );
  },
});
