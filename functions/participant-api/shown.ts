import type { Application } from '../../shared/domain/applications/application.ts';
import { introduce } from '../../shared/text/introduction.ts';
import type { Language } from '../../shared/text/language.ts';
import { shortSentence } from '../../shared/text/reason/short-sentence.ts';
import type { LinkTarget } from './link-target.ts';

/** Language of the page: the one that the person chose for messages. */
export const languageOf = (target: LinkTarget): Language => readerOf(target).form.answers.locale;

export const readerOf = (target: LinkTarget): Application =>
  target.verb === 'confirm'
    ? target.application.state
    : (target.role === 'mentor' ? target.proposal.mentor : target.proposal.student).state;

/** The partner as shown before both accepted: first name, and the text written for partners. */
export const shownTo = (target: LinkTarget) => {
  const reader = readerOf(target);
  const { role } = reader.form;
  if (target.verb === 'confirm')
    return {
      verb: target.verb,
      role,
      standing: reader.status === 'SUBMITTED' ? 'open' : 'confirmed',
    } as const;
  return {
    verb: target.verb,
    role,
    standing: standingFor(target),
    answerBy: target.proposal.pair.state.answerBy,
    // After a decline or a lapse the other's text is not shown.
    ...(isOpenTo(target) ? { partner: introduce(partnerOf(target), reader, languageOf(target)) } : {}),
  };
};

const isOpenTo = (target: ProposalTarget): boolean =>
  ['open', 'accepted', 'formed'].includes(standingFor(target));

type ProposalTarget = Extract<LinkTarget, { verb: 'answer-proposal' }>;

export const partnerOf = ({ proposal, role }: ProposalTarget): Application =>
  (role === 'mentor' ? proposal.student : proposal.mentor).state;

/** The reasons of the match, for the reader of the page. */
export const reasonsFor = (target: ProposalTarget, language: Language): readonly string[] => {
  const reader = { to: target.role, partner: partnerOf(target).form.answers.firstName };
  return (target.proposal.pair.state.reasons ?? []).map((reason) => shortSentence(reason, reader, language));
};

/** State of a proposal as one side sees it. */
export const standingFor = ({
  proposal,
  role,
}: ProposalTarget): 'open' | 'accepted' | 'formed' | 'declined' | 'otherDeclined' | 'lapsed' => {
  const pair = proposal.pair.state;
  switch (pair.status) {
    case 'PROPOSED':
      return 'open';
    case 'HALF_ACCEPTED':
      return pair.acceptedBy === role ? 'accepted' : 'open';
    case 'FORMED':
      return 'formed';
    case 'DECLINED':
      return pair.declinedBy === role ? 'declined' : 'otherDeclined';
    case 'LAPSED':
      return 'lapsed';
  }
};
