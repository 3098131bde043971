import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { call } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { Button } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import type { Children } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { useCohortOf } from '../../cohort.ts';
import { HistorySection } from '../history/section.tsx';
import { PairDialogs } from './correct.tsx';
import { namesOf, type Pair, Person, StatusTag } from './couple.tsx';
import { CourseSections } from './course.tsx';
import { SuccessSection, SurveysSection } from './ending.tsx';

const canReopen = (pair: Pair): boolean =>
  pair.status === 'CLOSING' || (pair.status === 'ENDED_EARLY' && serverNow() <= new Date(pair.reopenBy));

const isOver = ({ status }: Pair): boolean => status === 'ENDED_EARLY' || status === 'COMPLETED';

/** Members of the present state alone. */
const stateFacts = (pair: Pair): readonly (readonly [string, Children])[] => {
  const text = inLanguage(pairsText).pair;
  switch (pair.status) {
    case 'FORMED':
      return [];
    case 'PAUSED':
      return [
        [text.until, <Moment key="until" at={pair.until} />],
        [text.reason, text.pauseReasons[pair.reason]],
        [text.pausedAt, <Moment key="paused" at={pair.pausedAt} />],
        [text.enteredBy, pair.enteredBy?.name],
      ];
    case 'CLOSING':
      return [
        [text.closingSince, <Moment key="closing" at={pair.closingSince} />],
        [text.reason, text.closings[pair.how]],
        [text.judgedBy, <Moment key="judged" at={pair.judgedBy} />],
        [text.enteredBy, pair.enteredBy?.name],
      ];
    case 'COMPLETED':
      return [
        [text.endedAt, <Moment key="ended" at={pair.endedAt} />],
        [text.reason, text.closings[pair.how]],
        [text.result, `${text.results[pair.result]} (${text.byDefinition(pair.definition)})`],
      ];
    case 'ENDED_EARLY':
      return [
        [text.endedAt, <Moment key="ended" at={pair.endedAt} />],
        [text.endedBy, text.sides[pair.endedBy]],
        [text.reason, text.endReasons[pair.reason]],
        [text.note, pair.note],
        [text.enteredBy, pair.enteredBy?.name],
        [canReopen(pair) ? text.reopenBy : text.reopenOver, <Moment key="reopen" at={pair.reopenBy} />],
      ];
  }
};

const Changes = ({ pair }: { readonly pair: Pair }) => {
  const text = inLanguage(pairsText).pair;
  return (
    <div class="buttons">
      {pair.status === 'PAUSED' && <Button opens="resume">{text.resume}</Button>}
      {(pair.status === 'FORMED' || pair.status === 'PAUSED') && (
        <>
          <Button quiet opens="close">
            {text.close}
          </Button>
          <Button quiet opens="pause">
            {pair.status === 'PAUSED' ? text.changePause : text.pause}
          </Button>
          <Button quiet danger opens="end">
            {text.end}
          </Button>
        </>
      )}
      {canReopen(pair) && <Button opens="reopen">{text.reopen}</Button>}
    </div>
  );
};

export const PairScreen: Screen = ({ params }) => {
  const text = inLanguage(pairsText);
  const pairId = params['pairId'] ?? '';
  const loaded = useLoaded(pairId, () => call('GET /api/coordinator/pairs/{pairId}', { params: { pairId } }));
  const { value } = loaded;
  useCohortOf(value);
  return (
    <Page
      title={value ? namesOf(value) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/pairs`, name: text.title }}
    >
      <Show of={loaded}>
        {(pair) => (
          <>
            <Facts
              of={[
                [text.student, <Person key="student" of={pair.student} />],
                [text.mentor, <Person key="mentor" of={pair.mentor} />],
                [text.state, <StatusTag key="state" of={pair.status} />],
                [text.pair.formedAt, <Moment key="formed" at={pair.formedAt} />],
                ...stateFacts(pair),
                [
                  text.pair.proposal,
                  <Link key="proposal" to={`/proposals/${pair.proposalId}`}>
                    {text.pair.toProposal}
                  </Link>,
                ],
              ]}
            />
            {(!isOver(pair) || canReopen(pair)) && (
              <Section title={text.pair.changes}>
                <Changes pair={pair} />
              </Section>
            )}
          </>
        )}
      </Show>
      {value && <CourseSections pair={value} />}
      {value && <SuccessSection pairId={pairId} version={loaded.version} />}
      {value && <SurveysSection pairId={pairId} version={loaded.version} />}
      {value && <PairDialogs pair={value} loaded={loaded} />}
      <HistorySection
        of={`${pairId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/pairs/{pairId}/history', { params: { pairId }, query: { after } })
        }
      />
    </Page>
  );
};
