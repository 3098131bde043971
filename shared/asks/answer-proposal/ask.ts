import * as z from 'zod';
import { type Answer, answerProposal } from '../../deeds/pairs/answer-proposal.ts';
import type { Application } from '../../domain/applications/application.ts';
import { ROLES, type Role } from '../../domain/kernel/role.ts';
import { answersOf, DeclineReason, OnBehalf, roleIn } from '../../domain/pairs/proposal.ts';
import { withContactOfToday } from '../../store/people.ts';
import { loadProposal, type VersionedProposal } from '../../store/proposals.ts';
import type { Store, Versioned } from '../../store/store.ts';
import { channelText } from '../../text/channel.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDateTime } from '../../text/format.ts';
import { type Introduction, introduce } from '../../text/introduction.ts';
import type { Language } from '../../text/language.ts';
import { shortSentence } from '../../text/reason/short-sentence.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import type { AnswerProposalText } from './en.ts';
import { proposalPage } from './page.ts';
import { answerProposalText } from './text.ts';

/** A proposal, and the side of the link's holder. */
type Target = { readonly proposal: VersionedProposal; readonly role: Role };

const STANDINGS = ['open', 'accepted', 'formed', 'declined', 'otherDeclined', 'lapsed'] as const;

const View = z.strictObject({
  verb: z.literal('answer-proposal'),
  role: z.enum(ROLES),
  standing: z.enum(STANDINGS),
  /** Present where a coordinator has entered the answer of the link's holder. */
  entered: OnBehalf.pick({ channel: true, at: true }).optional(),
  answerBy: z.iso.datetime(),
  /** Nothing of the other once there is nothing to answer. */
  partner: z
    .strictObject({
      firstName: z.string(),
      fields: z.array(z.string()),
      title: z.string(),
      sharedLanguages: z.array(z.string()),
      meetingMode: z.string(),
      words: z.string(),
    } satisfies Record<keyof Introduction, unknown>)
    .optional(),
});

const readerOf = ({ proposal, role }: Target): Application =>
  (role === 'mentor' ? proposal.mentor : proposal.student).state;

const partnerOf = ({ proposal, role }: Target): Application =>
  (role === 'mentor' ? proposal.student : proposal.mentor).state;

/** State of a proposal as one side sees it. */
const standingFor = ({ proposal: { proposal }, role }: Target): (typeof STANDINGS)[number] => {
  const { state } = proposal;
  switch (state.status) {
    case 'PROPOSED':
      return 'open';
    case 'HALF_ACCEPTED':
      return state.acceptedBy === role ? 'accepted' : 'open';
    case 'ACCEPTED':
      return 'formed';
    case 'DECLINED':
      return state.declinedBy === role ? 'declined' : 'otherDeclined';
    case 'LAPSED':
      return 'lapsed';
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
const BY_OTHERS: readonly Outcome[] = ['otherDeclined', 'lapsed'];
const GLAD: readonly Outcome[] = ['accepted', 'formedMentor', 'formedStudent'];

/** Who has said yes can still say no, so the page asks on. */
const outcomeOf = (target: Target, isPressed: boolean): Outcome | undefined => {
  const standing = standingFor(target);
  if (standing === 'formed') return target.role === 'mentor' ? 'formedMentor' : 'formedStudent';
  if (standing !== 'open' && standing !== 'accepted') return standing;
  return isPressed ? 'accepted' : undefined;
};

const shown = async (
  { state, version }: Versioned<Application>,
  store: Store,
): Promise<Versioned<Application>> => ({ state: await withContactOfToday(store, state), version });

/** A yes or a no to a proposed partner. Open for the working days that the cohort gives; then the proposal lapses. */
export const answerProposalAsk = defineAsk<Target, Answer>({
  verb: 'answer-proposal',
  acts: [
    z.strictObject({ token: tokenOfLink, verb: z.literal('accept') }),
    z.strictObject({ token: tokenOfLink, verb: z.literal('decline'), reason: DeclineReason }),
  ],
  view: View,
  gone: 'link-expired',
  settled: ['already-done', 'proposal-declined', 'proposal-lapsed'],
  load: async ({ aboutId, applicationId }, store) => {
    const proposal = await loadProposal(store, aboutId);
    return { proposal, role: roleIn(proposal.proposal.state, applicationId ?? '') };
  },
  show: async ({ proposal: { proposal, mentor, student }, role }, store) => {
    const [shownMentor, shownStudent] = await Promise.all([shown(mentor, store), shown(student, store)]);
    return { proposal: { proposal, mentor: shownMentor, student: shownStudent }, role };
  },
  reader: readerOf,
  toView: (target) => {
    const reader = readerOf(target);
    const entered = enteredFor(target);
    return {
      verb: 'answer-proposal',
      role: target.role,
      standing: standingFor(target),
      ...(entered ? { entered: { channel: entered.channel, at: entered.at } } : {}),
      answerBy: target.proposal.proposal.state.answerBy,
      ...(isOpenTo(target)
        ? { partner: introduce(partnerOf(target), reader, reader.form.answers.locale) }
        : {}),
    };
  },
  carryOut: async ({ proposal, role }, answer, press, { store }) => ({
    proposal: await answerProposal(proposal, role, answer, press, store),
    role,
  }),
  read: (posted) => {
    const verb = posted.get('verb');
    const reason = posted.get('reason');
    return { verb, ...(reason === null || verb !== 'decline' ? {} : { reason }) };
  },
  outcome: (target, language, isPressed) => {
    const code = outcomeOf(target, isPressed);
    if (code === undefined) return undefined;
    const { title, text } = answerProposalText[language].outcomes[code];
    const entered = enteredIn(target, language);
    return {
      ...{ code, title, text: entered === undefined ? text : `${text} ${entered}` },
      isGlad: GLAD.includes(code),
      isOwn: !BY_OTHERS.includes(code),
    };
  },
  page: (target, page) =>
    proposalPage({
      ...page,
      role: target.role,
      counterpart: introduce(partnerOf(target), readerOf(target), page.language),
      reasons: reasonsFor(target, page.language),
      answerBy: target.proposal.proposal.state.answerBy,
      accepted: standingFor(target) === 'accepted',
      entered: enteredIn(target, page.language),
    }),
});
