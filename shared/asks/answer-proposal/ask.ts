import * as z from 'zod';
import { type Answer, answerProposal, askForCall, planOn } from '../../deeds/pairs/answer-proposal.ts';
import { endPair } from '../../deeds/pairs/correct-pair.ts';
import { type Application, firstNameOf, isErased } from '../../domain/applications/application.ts';
import { ASIDE_AFTER_PROPOSAL } from '../../domain/applications/aside-reasons.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES, type Role } from '../../domain/kernel/role.ts';
import { asideAfter } from '../../domain/pairs/answer-proposal.ts';
import { answersOf } from '../../domain/pairs/given-answers.ts';
import { type EndReason, isRunning, type Pair } from '../../domain/pairs/pair.ts';
import {
  DeclineReason,
  OnBehalf,
  PLANS,
  type Plan,
  roleIn,
  WISH_FOR_CALL_WORDS,
} from '../../domain/pairs/proposal.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { loadPair } from '../../store/pairs.ts';
import { withContactOfToday } from '../../store/people.ts';
import { loadProposal, type VersionedProposal } from '../../store/proposals.ts';
import type { Press, Store, Versioned } from '../../store/store.ts';
import { channelText } from '../../text/channel.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDate, formatDateTime } from '../../text/format.ts';
import { type Introduction, introduce } from '../../text/introduction.ts';
import type { Language } from '../../text/language.ts';
import { unnamedPartner } from '../../text/partner.ts';
import { shortSentence } from '../../text/reason/short-sentence.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import type { AnswerProposalText } from './en.ts';
import { endingPage, plansPage, proposalPage } from './page.ts';
import { answerProposalText } from './text.ts';

/** A proposal, and the side of the link's holder. */
type Target = {
  readonly proposal: VersionedProposal;
  readonly role: Role;
  /** The pair that it has become. */
  readonly pair?: Pair | undefined;
  /** Present where the holder has just said no to a pair that is formed. */
  readonly ending?: DeclineReason;
  /** Present where the holder has just told of their plans, or asked for a call. */
  readonly told?: Plan | 'CALL';
};

type Act =
  | Answer
  | { readonly verb: 'call-me'; readonly words?: string | undefined }
  | { readonly verb: 'plan-on'; readonly plan: Plan }
  | { readonly verb: 'end-pair'; readonly reason: DeclineReason };

/** Reasons for an end that reasons for a no stand for. */
const ENDS_FOR: Readonly<Record<DeclineReason, EndReason>> = {
  TIME: 'TIME',
  NOT_COMPATIBLE: 'NOT_COMPATIBLE',
  LANGUAGE: 'LANGUAGE',
  KNOWN_ALREADY: 'NOT_COMPATIBLE',
  FOUND_JOB: 'FOUND_JOB',
  GRADUATED: 'GRADUATED',
  MOVED: 'MOVED',
  OTHER: 'OTHER',
};

const STANDINGS = [
  'open',
  'accepted',
  'formed',
  'ended',
  'declined',
  'otherDeclined',
  'lapsed',
  'left',
] as const;

const View = z.strictObject({
  verb: z.literal('answer-proposal'),
  role: z.enum(ROLES),
  standing: z.enum(STANDINGS),
  /** Present where a coordinator has entered the answer of the link's holder. */
  entered: OnBehalf.pick({ channel: true, at: true }).optional(),
  answerBy: z.iso.datetime(),
  /** Present while the holder is proposed to nobody because of this proposal. */
  aside: z.strictObject({ why: z.enum(ASIDE_AFTER_PROPOSAL), until: z.iso.date().optional() }).optional(),
  /** Time at which the holder asked for a call. */
  callWanted: z.iso.datetime().optional(),
  /** Nothing of the other once there is nothing to answer. */
  partner: z
    .strictObject({
      firstName: z.string(),
      fields: z.array(z.string()),
      title: z.string(),
      sharedLanguages: z.array(z.string()),
      meetingMode: z.string(),
      words: z.string(),
      employer: z.string().optional(),
    } satisfies Record<keyof Introduction, unknown>)
    .optional(),
});

const readerOf = ({ proposal, role }: Target): Application =>
  (role === 'mentor' ? proposal.mentor : proposal.student).state;

const partnerOf = ({ proposal, role }: Target): Application =>
  (role === 'mentor' ? proposal.student : proposal.mentor).state;

/** By their role once they are erased: a pair that closes goes on without them. */
const partnerName = (target: Target, language: Language): string => {
  const partner = partnerOf(target);
  return firstNameOf(partner) ?? unnamedPartner[language][partner.form.role];
};

/** State of a proposal as one side sees it. */
const standingFor = (target: Target): (typeof STANDINGS)[number] => {
  const { proposal, role, pair } = target;
  const { state } = proposal.proposal;
  const hasLeft = readerOf(target).status === 'WITHDRAWN';
  switch (state.status) {
    case 'PROPOSED':
      return 'open';
    case 'HALF_ACCEPTED':
      return state.acceptedBy === role ? 'accepted' : 'open';
    case 'ACCEPTED':
      return pair === undefined || isRunning(pair) ? 'formed' : 'ended';
    case 'DECLINED':
      if (state.declinedBy !== role) return 'otherDeclined';
      return hasLeft ? 'left' : 'declined';
    case 'LAPSED':
      return hasLeft ? 'left' : 'lapsed';
  }
};

/** The mark of the holder's own answer where a coordinator has entered it, as long as that answer counts. */
const enteredFor = (target: Target): OnBehalf | undefined =>
  ['accepted', 'formed', 'declined'].includes(standingFor(target))
    ? answersOf(target.proposal.proposal.state)[target.role]?.onBehalf
    : undefined;

/** The sentence about an answer that a coordinator has entered. */
const enteredIn = (target: Target, language: Language): string | undefined => {
  const entered = enteredFor(target);
  if (entered === undefined) return undefined;
  const { entered: sentence } = answerProposalText[language];
  const at = commonText[language].finnishTime(formatDateTime(entered.at, language));
  return sentence(channelText[language][entered.channel], at);
};

const isOpenTo = (target: Target): boolean => ['open', 'accepted', 'formed'].includes(standingFor(target));

/** Reasons of the match, for the reader of the page. */
const reasonsFor = (target: Target, language: Language): readonly string[] => {
  const reader = { to: target.role, partner: partnerOf(target).form.answers.firstName };
  return (target.proposal.proposal.state.reasons ?? []).map((reason) =>
    shortSentence(reason, reader, language),
  );
};

type Outcome = keyof AnswerProposalText['outcomes'];

/** Outcomes that the reader has not brought about alone. */
const BY_OTHERS: readonly Outcome[] = ['otherDeclined', 'lapsed', 'ended'];
const GLAD: readonly Outcome[] = ['back', 'callWanted', 'accepted', 'formedMentor', 'formedStudent'];

const asideOf = (target: Target) => asideAfter(target.proposal.proposal.state, readerOf(target));

const OUTCOME_OF_PLAN = {
  LATER: 'later',
  NEXT_COHORT: 'nextCohort',
  BACK: 'back',
  NOT_AT_ALL: 'leaving',
} as const;

/** The page stays open: a yes can still become a no, and somebody who stands aside can come back. */
const outcomeOf = (target: Target, isPressed: boolean): Outcome | undefined => {
  const standing = standingFor(target);
  if (standing === 'ended' || standing === 'left') return standing;
  if (target.ending !== undefined) return undefined;
  if (target.told !== undefined) return target.told === 'CALL' ? 'callWanted' : OUTCOME_OF_PLAN[target.told];
  if (asideOf(target) !== undefined) return undefined;
  if (standing === 'formed') return target.role === 'mentor' ? 'formedMentor' : 'formedStudent';
  if (standing !== 'open' && standing !== 'accepted') return standing;
  return isPressed ? 'accepted' : undefined;
};

const shown = async (
  { state, version }: Versioned<Application>,
  store: Store,
): Promise<Versioned<Application>> => ({ state: await withContactOfToday(store, state), version });

const withPair = async (target: Target, store: Store): Promise<Target> => {
  const { state } = target.proposal.proposal;
  if (state.status !== 'ACCEPTED') return target;
  return { ...target, pair: (await store.find(pairs, state.pairId))?.state };
};

/** A no to a pair that is formed ends it. @throws Refusal `pair-ended`, `changed-meanwhile` */
const endFormed = async (
  target: Target,
  reason: DeclineReason,
  press: Press,
  store: Store,
): Promise<Target> => {
  const { state } = target.proposal.proposal;
  if (state.status !== 'ACCEPTED') throw new Refusal('already-done', `${state.id} is no pair.`);
  const reader = readerOf(target);
  const actor = `person:${'personId' in reader ? reader.personId : reader.id}`;
  const held = await loadPair(store, state.pairId);
  const ended = await endPair(
    held,
    { by: target.role, reason: ENDS_FOR[reason] },
    { ...press, actor },
    store,
  );
  return { ...target, pair: ended.state };
};

const carryOut = async (target: Target, act: Act, press: Press, store: Store): Promise<Target> => {
  const { proposal, role } = target;
  switch (act.verb) {
    case 'call-me':
      return { role, proposal: await askForCall(proposal, role, act.words, press, store), told: 'CALL' };
    case 'plan-on':
      return { role, proposal: await planOn(proposal, role, act.plan, press, store), told: act.plan };
    case 'end-pair':
      return endFormed(target, act.reason, press, store);
    default:
      if (act.verb === 'decline' && proposal.proposal.state.status === 'ACCEPTED')
        return { ...target, ending: act.reason };
      return { role, proposal: await answerProposal(proposal, role, act, press, store) };
  }
};

/** The time to answer, for the reader of the page. */
const answerUntil = (target: Target, language: Language): string =>
  commonText[language].finnishTime(formatDateTime(target.proposal.proposal.state.answerBy, language));

/** The one field beside its verb that a button posts. */
const FIELD_OF: Readonly<Record<string, string>> = {
  decline: 'reason',
  'end-pair': 'reason',
  'call-me': 'words',
  'plan-on': 'plan',
};

/** A yes or a no to a proposed partner, or a wish to be called first. Open for the working days that the cohort gives; then the proposal lapses. */
export const answerProposalAsk = defineAsk<Target, Act>({
  verb: 'answer-proposal',
  acts: [
    z.strictObject({ token: tokenOfLink, verb: z.literal('accept') }),
    z.strictObject({ token: tokenOfLink, verb: z.literal('decline'), reason: DeclineReason }),
    z.strictObject({
      token: tokenOfLink,
      verb: z.literal('call-me'),
      words: z.string().trim().min(1).max(WISH_FOR_CALL_WORDS).optional(),
    }),
    z.strictObject({ token: tokenOfLink, verb: z.literal('plan-on'), plan: z.enum(PLANS) }),
    z.strictObject({ token: tokenOfLink, verb: z.literal('end-pair'), reason: DeclineReason }),
  ],
  view: View,
  gone: 'link-expired',
  settled: ['already-done', 'proposal-declined', 'proposal-lapsed', 'pair-formed', 'pair-ended'],
  load: async ({ aboutId, applicationId }, store) => {
    const proposal = await loadProposal(store, aboutId);
    return withPair({ proposal, role: roleIn(proposal.proposal.state, applicationId ?? '') }, store);
  },
  show: async (target, store) => {
    const { proposal, mentor, student } = target.proposal;
    const [shownMentor, shownStudent] = await Promise.all([shown(mentor, store), shown(student, store)]);
    return { ...target, proposal: { proposal, mentor: shownMentor, student: shownStudent } };
  },
  reader: readerOf,
  toView: (target) => {
    const reader = readerOf(target);
    const entered = enteredFor(target);
    const aside = asideOf(target);
    const call = target.proposal.proposal.state.calls?.[target.role];
    return {
      verb: 'answer-proposal',
      role: target.role,
      standing: standingFor(target),
      ...(entered ? { entered: { channel: entered.channel, at: entered.at } } : {}),
      answerBy: target.proposal.proposal.state.answerBy,
      ...(aside === undefined ? {} : { aside: { why: aside.why, until: aside.until } }),
      ...(call === undefined ? {} : { callWanted: call.at }),
      ...(isOpenTo(target) && !isErased(partnerOf(target))
        ? { partner: introduce(partnerOf(target), reader, reader.form.answers.locale) }
        : {}),
    };
  },
  carryOut: (target, act, press, { store }) => carryOut(target, act, press, store),
  read: (posted) => {
    const verb = posted.get('verb') ?? '';
    const field = FIELD_OF[verb];
    const value = field && posted.get(field)?.trim();
    return { verb, ...(field && value ? { [field]: value } : {}) };
  },
  // A no to a pair that is formed: the question whether it shall end.
  onPageOf: (posted, target) => {
    const reason = DeclineReason.safeParse(posted.get('reason'));
    return posted.get('verb') === 'end-pair' && standingFor(target) === 'formed' && reason.success
      ? { ...target, ending: reason.data }
      : target;
  },
  outcome: (target, language, isPressed) => {
    const code = outcomeOf(target, isPressed);
    if (code === undefined) return undefined;
    const { title, text: written } = answerProposalText[language].outcomes[code];
    const text = typeof written === 'string' ? written : written(answerUntil(target, language));
    const entered = enteredIn(target, language);
    return {
      code,
      title,
      text: entered === undefined ? text : `${text} ${entered}`,
      leadsToOwnPage: code === 'ended',
      isGlad: GLAD.includes(code),
      isOwn: !BY_OTHERS.includes(code),
    };
  },
  page: (target, page) => {
    const { ending } = target;
    const aside = asideOf(target);
    if (ending !== undefined)
      return endingPage({ ...page, reason: ending, partner: partnerName(target, page.language) });
    if (aside !== undefined)
      return plansPage({
        ...page,
        why: aside.why,
        until: aside.until && formatDate(new Date(`${aside.until}T12:00:00Z`), page.language),
      });
    const call = target.proposal.proposal.state.calls?.[target.role];
    return proposalPage({
      ...page,
      role: target.role,
      counterpart: introduce(partnerOf(target), readerOf(target), page.language),
      reasons: reasonsFor(target, page.language),
      answerBy: target.proposal.proposal.state.answerBy,
      accepted: standingFor(target) === 'accepted',
      entered: enteredIn(target, page.language),
      callWanted: call !== undefined,
    });
  },
});
