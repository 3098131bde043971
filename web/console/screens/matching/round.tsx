import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { useMemo } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { useLookAgain } from '../../../ui/look-again.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Steps } from '../../../ui/steps.tsx';
import { useCohortOf } from '../../cohort.ts';
import { toldApart } from '../../told-apart.ts';
import { HistorySection } from '../history/section.tsx';
import { Decided } from './decided.tsx';
import { Fairness } from './fairness.tsx';
import { Pairs } from './pairs.tsx';
import { Publication, PublicationDialogs } from './publication.tsx';
import { Recruitment } from './recruitment.tsx';
import type { People, Round } from './round-data.ts';
import { RoundStatus } from './round-status.tsx';
import { RulesAndRuns } from './rules-and-runs.tsx';

/** Milliseconds between two looks at a round that is still on its way. */
const LOOK_AGAIN = 1000;
const ON_THEIR_WAY: ReadonlySet<Round['status']> = new Set(['RUNNING', 'PUBLISHING']);

const Progress = ({ run }: { readonly run: Round['run'] }) => {
  const text = inLanguage(deskMatchingText);
  const stage = run.status === 'RUNNING' ? run.progress?.stage : undefined;
  const { steps } = text;
  return (
    <Steps
      title={text.running}
      names={[steps.read, steps.solve, steps.store]}
      current={stage === 'STORING' ? 2 : stage === 'SOLVING' ? 1 : 0}
    />
  );
};

const NOBODY: People = new Map();

/** A round with its pairs: everything that a coordinator decides before anybody is told. */
export const RoundScreen: Screen = ({ params }) => {
  const text = inLanguage(deskMatchingText);
  const roundId = params['roundId'] ?? '';
  const round = useLoaded(roundId, () =>
    call('GET /api/coordinator/rounds/{roundId}', { params: { roundId } }),
  );
  const status = round.value?.status;
  useLookAgain(
    status !== undefined && ON_THEIR_WAY.has(status),
    () => round.reload(),
    () => LOOK_AGAIN,
  );
  const isDone = round.value?.run.status === 'DONE';
  const people = useLoaded(`${roundId} ${round.value?.runId} ${isDone}`, async () =>
    isDone
      ? call('GET /api/coordinator/rounds/{roundId}/people', { params: { roundId } })
      : { ok: true, answer: { items: [] }, version: undefined },
  );
  const byId: People = useMemo(
    () =>
      people.value === undefined
        ? NOBODY
        : new Map(
            toldApart(people.value.items, ({ reference }) => reference).map((each) => [
              each.applicationId,
              each,
            ]),
          ),
    [people.value],
  );
  const { value } = round;
  useCohortOf(value);
  return (
    <Page
      title={value ? text.round(formatDate(new Date(value.requestedAt), language.value)) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/matching`, name: text.rounds }}
      beside={value && <Publication round={round} />}
    >
      <Show of={round}>
        {(shown) => (
          <>
            <p>
              <RoundStatus of={shown.status} />
            </p>
            {shown.status === 'RUNNING' && <Progress run={shown.run} />}
            {shown.status === 'FAILED' && <Notice tone="bad">{text.failure[shown.reason]}</Notice>}
            {'summary' in shown && (
              <p class="lead">
                {text.summary(
                  shown.summary.pairs,
                  shown.summary.students,
                  shown.summary.unmatchedStudents,
                  shown.summary.lowestScore,
                )}
              </p>
            )}
            {shown.price && <p>{shown.price.sentence}</p>}
            {shown.run.status === 'DONE' && (
              <Recruitment roundId={roundId} runId={shown.runId} decided={shown.run.overrides.length} />
            )}
            {shown.run.status === 'DONE' && byId.size > 0 && (
              <>
                <Pairs round={round} shown={shown} people={byId} onAsked={() => void people.reload()} />
                <Decided round={round} shown={shown} people={byId} />
                <RulesAndRuns round={round} shown={shown} people={byId} />
                <Fairness roundId={roundId} runId={shown.runId} decided={shown.run.overrides.length} />
              </>
            )}
            <PublicationDialogs round={round} shown={shown} people={byId} />
          </>
        )}
      </Show>
      <HistorySection
        of={`${roundId} ${round.version}`}
        load={(after) =>
          call('GET /api/coordinator/rounds/{roundId}/history', { params: { roundId }, query: { after } })
        }
      />
    </Page>
  );
};
