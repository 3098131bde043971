import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { openDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Tag } from '../../../ui/tag.tsx';
import { cohortOf } from '../../cohort.ts';
import { moduleName } from '../../modules.ts';
import { GroupSeason } from '../group-sessions/season.tsx';
import { PlanDialog } from './plan.tsx';

export const Sessions: Screen = ({ params }) => {
  const text = inLanguage(sessionsText);
  const cohortId = params['cohortId'] ?? '';
  const loaded = useLoaded(cohortId, () =>
    call('GET /api/coordinator/cohorts/{cohortId}/training-sessions', { params: { cohortId } }),
  );
  return (
    <Page
      title={text.title}
      lead={cohortOf(cohortId)?.name}
      beside={<Button opens="plan">{text.plan}</Button>}
    >
      <Show of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.none}>
              <p>{text.noneWhy}</p>
            </Empty>
          ) : (
            <SavedTable
              caption={text.title}
              rows={[...items].sort((a, b) => a.startsAt.localeCompare(b.startsAt))}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: text.module,
                  cell: ({ id, module, title, cancelled }) => (
                    <>
                      <Link to={`/sessions/${id}`}>{title ?? moduleName(module)}</Link>{' '}
                      {cancelled && <Tag tone="bad">{text.isCancelled}</Tag>}
                    </>
                  ),
                },
                { head: text.starts, cell: ({ startsAt }) => <Moment at={startsAt} /> },
                { head: text.mode, cell: ({ mode }) => text.modes[mode] },
                { head: text.place, cell: ({ place }) => place },
                {
                  head: text.seats,
                  isNumber: true,
                  cell: ({ taken, seats }) => text.taken(taken, seats),
                },
              ]}
            />
          )
        }
      </Show>
      <GroupSeason cohortId={cohortId} />
      {openDialog() === 'plan' && <PlanDialog cohortId={cohortId} onPlanned={loaded.reload} />}
    </Page>
  );
};
