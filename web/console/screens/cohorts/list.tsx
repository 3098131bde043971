import { localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { cohortsText } from '../../../../shared/text/console/cohorts/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { serverNow } from '../../../server-time.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Tag } from '../../../ui/tag.tsx';
import { cohorts, loadCohorts } from '../../cohort.ts';
import { stateOf } from './state.ts';

export const Cohorts: Screen = () => {
  const text = inLanguage(cohortsText);
  const loaded = useLoaded('cohorts', loadCohorts);
  const period = ({ opens, closes }: { readonly opens: string; readonly closes: string }): string =>
    text.period(formatDate(opens, language.value), formatDate(closes, language.value));
  return (
    <Page title={text.title} beside={<ButtonLink to="/cohorts/new">{text.open}</ButtonLink>}>
      <Show of={loaded}>
        {() =>
          (cohorts.value ?? []).length === 0 ? (
            <Empty title={text.none}>
              <p>{text.noneWhy}</p>
            </Empty>
          ) : (
            <SavedTable
              caption={text.title}
              rows={cohorts.value ?? []}
              keyOf={({ id }) => id}
              columns={[
                { head: text.name, cell: ({ id, name }) => <Link to={`/cohorts/${id}`}>{name}</Link> },
                {
                  head: text.state,
                  cell: (cohort) => <Tag>{text.states[stateOf(cohort, localDateOf(serverNow()))]}</Tag>,
                },
                { head: text.mentorsApply, cell: ({ applications }) => period(applications.mentor) },
                { head: text.studentsApply, cell: ({ applications }) => period(applications.student) },
                { head: text.kickOff, cell: ({ kickOff }) => <Moment at={kickOff} /> },
              ]}
            />
          )
        }
      </Show>
    </Page>
  );
};
