import { ROLES, type Role } from '../../../../shared/domain/kernel/role.ts';
import { channelText } from '../../../../shared/text/channel.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { shortSentence } from '../../../../shared/text/reason/short-sentence.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { Button } from '../../../ui/button.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Table } from '../../../ui/table.tsx';
import { useCohortOf } from '../../cohort.ts';
import { HistorySection } from '../history/section.tsx';
import { nameOf, namesOf, Person, type Proposal, StatusTag } from './couple.tsx';
import { EnterAnswer } from './enter-answer.tsx';

const isOpen = ({ status, answerBy }: Proposal): boolean =>
  (status === 'PROPOSED' || status === 'HALF_ACCEPTED') && serverNow() <= new Date(answerBy);

const Answers = ({ proposal }: { readonly proposal: Proposal }) => {
  const text = inLanguage(pairsText).proposal;
  const open = isOpen(proposal);
  const said = (role: Role) => {
    const answer = proposal.answers[role];
    if (answer === undefined) return open ? text.notYet : text.never;
    if (answer.said === 'YES') return text.yes;
    return answer.reason === undefined ? text.no : `${text.no}: ${text.declined[answer.reason]}`;
  };
  const how = (role: Role) => {
    const answer = proposal.answers[role];
    if (answer === undefined) return undefined;
    const { onBehalf } = answer;
    if (onBehalf === undefined) return text.byLink;
    return (
      <div>
        <strong>{text.enteredBy(onBehalf.by.name, inLanguage(channelText)[onBehalf.channel])}</strong>
        <br />
        {onBehalf.note}
      </div>
    );
  };
  return (
    <Table
      caption={text.answers}
      rows={ROLES}
      keyOf={(role) => role}
      columns={[
        {
          head: text.person,
          cell: (role) => `${nameOf(proposal[role])} (${inLanguage(pairsText)[role]})`,
        },
        {
          head: text.answer,
          cell: (role) => (
            <div>
              {said(role)}
              {open && <br />}
              {open && (
                <Button small quiet name={text.enterFor(nameOf(proposal[role]))} opens={`answer-${role}`}>
                  {text.enter}
                </Button>
              )}
            </div>
          ),
        },
        {
          head: text.when,
          cell: (role) => {
            const at = proposal.answers[role]?.at;
            return at && <Moment at={at} />;
          },
        },
        { head: text.how, cell: how },
      ]}
    />
  );
};

/** Wishes to be called before an answer, with the words of the person. */
const callsIn = ({ calls = {}, ...proposal }: Proposal) =>
  ROLES.flatMap((role) => {
    const call = calls[role];
    return call === undefined
      ? []
      : [
          [
            inLanguage(pairsText).proposal.callWanted,
            <span key={role}>
              {nameOf(proposal[role])}, <Moment at={call.at} />
              {call.words !== undefined && `: ${call.words}`}
            </span>,
          ] as const,
        ];
  });

/** Reasons of the match, as the mail has told them to each of the two. */
const Reasons = ({ proposal }: { readonly proposal: Proposal }) => {
  const text = inLanguage(pairsText).proposal;
  const { reasons = [] } = proposal;
  if (reasons.length === 0) return <p>{text.noReasons}</p>;
  return (
    <>
      {ROLES.map((to) => {
        const partner = nameOf(proposal[to === 'mentor' ? 'student' : 'mentor']);
        return (
          <section key={to}>
            <h3>{text.toldTo(nameOf(proposal[to]))}</h3>
            <ul>
              {reasons.map((reason) => (
                <li key={reason.code}>{shortSentence(reason, { to, partner }, language.value)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

const Dialogs = ({ loaded }: { readonly loaded: Loaded<Proposal> }) => {
  const { value } = loaded;
  if (!value) return null;
  return ROLES.map((role) => (
    <DialogFor
      key={role}
      name={`answer-${role}`}
      isPossible={isOpen(value)}
      now={inLanguage(pairsText).status[value.status]}
    >
      {() => <EnterAnswer role={role} proposal={value} loaded={loaded} />}
    </DialogFor>
  ));
};

export const ProposalScreen: Screen = ({ params }) => {
  const text = inLanguage(pairsText);
  const proposalId = params['proposalId'] ?? '';
  const loaded = useLoaded(proposalId, () =>
    call('GET /api/coordinator/proposals/{proposalId}', { params: { proposalId } }),
  );
  const { value } = loaded;
  useCohortOf(value);
  return (
    <Page
      title={value ? namesOf(value) : text.proposal.title}
      above={value && { to: `/cohorts/${value.cohortId}/pairs`, name: text.title }}
    >
      <Show of={loaded}>
        {(proposal) => (
          <>
            <Facts
              of={[
                [text.student, <Person key="student" of={proposal.student} />],
                [text.mentor, <Person key="mentor" of={proposal.mentor} />],
                [text.state, <StatusTag key="state" of={proposal.status} />],
                [text.proposed, <Moment key="proposed" at={proposal.proposedAt} />],
                [text.answerBy, <Moment key="by" at={proposal.answerBy} />],
                ...callsIn(proposal),
                [
                  text.proposal.round,
                  <Link key="round" to={`/rounds/${proposal.roundId}`}>
                    {text.proposal.toRound}
                  </Link>,
                ],
              ]}
            />
            {proposal.status === 'ACCEPTED' && (
              <p>
                <Link to={`/pairs/${proposal.pairId}`}>{text.proposal.toPair}</Link>
              </p>
            )}
            <Section title={text.proposal.answers}>
              <Answers proposal={proposal} />
            </Section>
            <Section title={text.proposal.why}>
              <Reasons proposal={proposal} />
            </Section>
          </>
        )}
      </Show>
      <Dialogs loaded={loaded} />
      <HistorySection
        of={`${proposalId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/proposals/{proposalId}/history', {
            params: { proposalId },
            query: { after },
          })
        }
      />
    </Page>
  );
};
