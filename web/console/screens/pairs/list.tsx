import { HEALTHS } from '../../../../shared/domain/pairs/health-rules.ts';
import { courseText } from '../../../../shared/text/console/course/text.ts';
import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters, SearchFilter } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { allPages } from '../../../ui/pages.ts';
import { Link, place } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { cohortOf } from '../../cohort.ts';
import { CohortFigures } from './cohort-figures.tsx';
import { nameOf, namesOf, type Status, StatusTag } from './couple.tsx';
import { holdsFor, VerdictTag } from './course.tsx';

type Proposal = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/proposals'>;
type Health = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/health'>;
type Pair = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/pairs'>;

/** A proposal until it is accepted, and from then on its pair. */
type Row = Pick<Proposal, 'id' | 'mentor' | 'student'> & {
  readonly to: string;
  readonly status: Exclude<Status, 'ACCEPTED'>;
  /** Instant of the present state. */
  readonly since: string;
  readonly answerBy?: string;
  /** Of a pair that has begun. */
  readonly health?: Health | undefined;
};

const STATUSES: readonly Row['status'][] = [
  'PROPOSED',
  'HALF_ACCEPTED',
  'FORMED',
  'PAUSED',
  'CLOSING',
  'COMPLETED',
  'ENDED_EARLY',
  'DECLINED',
  'LAPSED',
];

const proposalRow = (proposal: Proposal): readonly Row[] => {
  const { id, mentor, student, answerBy } = proposal;
  const row = { id, mentor, student, to: `/proposals/${id}` };
  switch (proposal.status) {
    case 'ACCEPTED':
      return [];
    case 'PROPOSED':
      return [{ ...row, status: proposal.status, since: proposal.proposedAt, answerBy }];
    case 'HALF_ACCEPTED':
      return [{ ...row, status: proposal.status, since: proposal.acceptedAt, answerBy }];
    case 'DECLINED':
      return [{ ...row, status: proposal.status, since: proposal.declinedAt }];
    case 'LAPSED':
      return [{ ...row, status: proposal.status, since: proposal.lapsedAt }];
  }
};

const sinceOf = (pair: Pair): string => {
  switch (pair.status) {
    case 'FORMED':
      return pair.formedAt;
    case 'PAUSED':
      return pair.pausedAt;
    case 'CLOSING':
      return pair.closingSince;
    case 'COMPLETED':
    case 'ENDED_EARLY':
      return pair.endedAt;
  }
};

const pairRow = (pair: Pair, health: Health | undefined): Row => {
  const { id, mentor, student, status } = pair;
  const row = { id, mentor, student, to: `/pairs/${id}`, status, since: sinceOf(pair) };
  return health && holdsFor(pair, health) ? { ...row, health } : row;
};

/** People that a coordinator can call about a pair. */
const phonesOf = ({ health }: Row): string =>
  [health?.student, health?.mentor]
    .flatMap((person) => (person?.phone === undefined ? [] : [`${nameOf(person)} ${person.phone}`]))
    .join(', ');

const isFound = ({ mentor, student }: Row, wanted: string): boolean =>
  [nameOf(student), nameOf(mentor), mentor.company?.name ?? '']
    .join(' ')
    .toLocaleLowerCase('fi')
    .includes(wanted.trim().toLocaleLowerCase('fi'));

export const Pairs: Screen = ({ params }) => {
  const text = inLanguage(pairsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, async () => {
    const [proposals, pairs, health] = await Promise.all([
      allPages((after) =>
        call('GET /api/coordinator/cohorts/{cohortId}/proposals', { params: { cohortId }, query: { after } }),
      ),
      allPages((after) =>
        call('GET /api/coordinator/cohorts/{cohortId}/pairs', { params: { cohortId }, query: { after } }),
      ),
      call('GET /api/coordinator/cohorts/{cohortId}/health', { params: { cohortId } }),
    ]);
    if (!proposals.ok) return proposals;
    if (!pairs.ok) return pairs;
    if (!health.ok) return health;
    const healthOf = new Map(health.answer.items.map((item) => [item.pairId, item]));
    const items = [
      ...proposals.answer.items.flatMap(proposalRow),
      ...pairs.answer.items.map((pair) => pairRow(pair, healthOf.get(pair.id))),
    ];
    return { ...proposals, answer: { items: items.sort((a, b) => b.since.localeCompare(a.since)) } };
  });
  const status = chosenIn('status', STATUSES);
  const health = chosenIn('health', HEALTHS);
  const words = inLanguage(courseText);
  const search = place.value.query['search'] ?? '';
  return (
    <Page
      title={text.title}
      lead={cohortOf(cohortId)?.name}
      beside={
        <ButtonLink quiet to={`/cohorts/${cohortId}/write`} query={{ group: 'pairs', health }}>
          {inLanguage(writeText).toThese}
        </ButtonLink>
      }
    >
      <Filters names={['status', 'health', 'search']}>
        <Filter
          name="status"
          label={text.state}
          choices={STATUSES.map((value) => ({ value, label: text.status[value] }))}
        />
        <Filter
          name="health"
          label={words.callList}
          choices={HEALTHS.map((value) => ({ value, label: words.verdict[value] }))}
        />
        <SearchFilter name="search" label={text.search} />
      </Filters>
      <Show of={loaded}>
        {({ items }) => {
          const shown = items.filter(
            (row) =>
              (status === undefined || row.status === status) &&
              (health === undefined || row.health?.verdict === health) &&
              isFound(row, search),
          );
          if (items.length === 0)
            return (
              <Empty title={text.none}>
                <p>{text.noneWhy}</p>
              </Empty>
            );
          if (shown.length === 0) return <Empty title={text.noneMatches} />;
          return (
            <SavedTable
              caption={`${text.title}: ${shown.length}`}
              hasCaption
              rows={shown}
              keyOf={({ id }) => id}
              columns={[
                { head: text.couple, cell: (row) => <Link to={row.to}>{namesOf(row)}</Link> },
                { head: text.company, cell: ({ mentor }) => mentor.company?.name },
                { head: text.state, cell: (row) => <StatusTag of={row.status} /> },
                {
                  head: words.callList,
                  cell: ({ health: seen }) =>
                    seen && (
                      <>
                        <VerdictTag of={seen.verdict} />
                        {seen.rule && <p class="hint">{words.rule[seen.rule]}</p>}
                      </>
                    ),
                },
                { head: words.phone, cell: phonesOf },
                { head: text.since, cell: ({ since }) => <Moment at={since} /> },
                ...(shown.some(({ answerBy }) => answerBy !== undefined)
                  ? [
                      {
                        head: text.answerBy,
                        cell: ({ answerBy }: Row) => answerBy && <Moment at={answerBy} />,
                      },
                    ]
                  : []),
              ]}
            />
          );
        }}
      </Show>
      <CohortFigures cohortId={cohortId} />
    </Page>
  );
};
