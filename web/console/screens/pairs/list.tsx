import { pairsText } from '../../../../shared/text/console/pairs/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { allPages } from '../../../ui/pages.ts';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { cohortOf } from '../../cohort.ts';
import type { Screen } from '../../screens.ts';

type Proposal = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/proposals'>;
type Pair = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/pairs'>;
/** A proposal until it is accepted, and from then on its pair. */
type Status = Exclude<Proposal['status'], 'ACCEPTED'> | Pair['status'];
type Row = Omit<Proposal, 'status'> & { readonly status: Status };

const rowsOf = (proposals: readonly Proposal[], pairs: readonly Pair[]): readonly Row[] => {
  const statusOf = new Map(pairs.map(({ proposalId, status }) => [proposalId, status]));
  return proposals
    .map((proposal) => ({
      ...proposal,
      status: proposal.status === 'ACCEPTED' ? (statusOf.get(proposal.id) ?? 'FORMED') : proposal.status,
    }))
    .sort((a, b) => b.proposedAt.localeCompare(a.proposedAt));
};

const TONES: Partial<Record<Status, 'good' | 'bad' | 'wait'>> = {
  PROPOSED: 'wait',
  HALF_ACCEPTED: 'wait',
  FORMED: 'good',
  PAUSED: 'wait',
  ENDED_EARLY: 'bad',
  DECLINED: 'bad',
  LAPSED: 'bad',
};

export const Pairs: Screen = ({ params }) => {
  const text = inLanguage(pairsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, async () => {
    const [proposals, pairs] = await Promise.all([
      allPages((after) =>
        call('GET /api/coordinator/cohorts/{cohortId}/proposals', { params: { cohortId }, query: { after } }),
      ),
      allPages((after) =>
        call('GET /api/coordinator/cohorts/{cohortId}/pairs', { params: { cohortId }, query: { after } }),
      ),
    ]);
    if (!proposals.ok) return proposals;
    if (!pairs.ok) return pairs;
    return { ...proposals, answer: { items: rowsOf(proposals.answer.items, pairs.answer.items) } };
  });
  const statuses = Object.keys(text.status) as Status[];
  const status = chosenIn('status', statuses);
  const person = ({ applicationId, name }: Row['mentor']) => (
    <Link to={`/applications/${applicationId}`}>{name ?? applicationId}</Link>
  );
  return (
    <Page title={text.title} lead={cohortOf(cohortId)?.name}>
      <Filters names={['status']}>
        <Filter
          name="status"
          label={text.state}
          choices={statuses.map((value) => ({ value, label: text.status[value] }))}
        />
      </Filters>
      <Show of={loaded}>
        {({ items }) => {
          const shown = items.filter((pair) => status === undefined || pair.status === status);
          if (items.length === 0)
            return (
              <Empty title={text.none}>
                <p>{text.noneWhy}</p>
              </Empty>
            );
          if (shown.length === 0) return <Empty title={text.noneMatches} />;
          return (
            <Table
              caption={`${text.title}: ${shown.length}`}
              hasCaption
              rows={shown}
              keyOf={({ id }) => id}
              columns={[
                { head: text.student, cell: ({ student }) => person(student) },
                { head: text.mentor, cell: ({ mentor }) => person(mentor) },
                {
                  head: text.state,
                  cell: (pair) => (
                    <Tag {...(TONES[pair.status] === undefined ? {} : { tone: TONES[pair.status] })}>
                      {text.status[pair.status]}
                    </Tag>
                  ),
                },
                { head: text.proposed, cell: ({ proposedAt }) => <Moment at={proposedAt} /> },
                { head: text.answerBy, cell: ({ answerBy }) => <Moment at={answerBy} /> },
              ]}
            />
          );
        }}
      </Show>
    </Page>
  );
};
