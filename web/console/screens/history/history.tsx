import { auditText } from '../../../../shared/text/console/audit/text.ts';
import { historyText } from '../../../../shared/text/console/history/text.ts';
import { knownText } from '../../../../shared/text/console/known/text.ts';
import { retentionText } from '../../../../shared/text/console/retention/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { inspectionText } from '../../../../shared/text/inspection/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { chosenIn, DateFilter, Filter, Filters } from '../../../ui/filters.tsx';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { allPages, usePages } from '../../../ui/pages.ts';
import { Link, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { cohorts } from '../../cohort.ts';
import { mayHere } from '../../me.ts';
import { historyColumns } from './entry.tsx';

const NAMES = ['until', 'area', 'by', 'staff', 'cohort'];
const AUTHORS = ['staff', 'person', 'system'] as const;

/** Changes in the whole programme, with their authors and times. */
export const History: Screen = () => {
  const text = inLanguage(historyText);
  const searchedTo = useSignal<string | undefined>(undefined);
  const areas = Object.keys(text.areas) as (keyof typeof text.areas)[];
  const staff = useLoaded('staff', () =>
    allPages((after) => call('GET /api/coordinator/staff', { query: { after } })),
  );
  const { until, staff: member, cohort: cohortId } = place.value.query;
  const query = {
    until: /^\d{4}-\d\d-\d\d$/.test(until ?? '') ? until : undefined,
    area: chosenIn('area', areas),
    by: chosenIn('by', AUTHORS),
    staff: member,
    cohortId,
  };
  const pages = usePages(
    `history ${JSON.stringify(query)}`,
    async (after) => {
      const outcome = await call('GET /api/coordinator/programmes/{programmeId}/history', {
        params: { programmeId },
        query: { ...query, after },
      });
      if (outcome.ok) searchedTo.value = outcome.answer.searchedTo;
      return outcome;
    },
    { stopsAtEmpty: true },
  );
  const isFiltered = NAMES.some((name) => place.value.query[name]);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      beside={
        <>
          <Link to="/history/aside">{inLanguage(knownText).aside.open}</Link>
          <Link to="/history/retention">{inLanguage(retentionText).open}</Link>
          <Link to="/history/inspections">{inLanguage(inspectionText).title}</Link>
          {mayHere('admin') && <Link to="/history/audit">{inLanguage(auditText).open}</Link>}
        </>
      }
    >
      <Filters names={NAMES}>
        <DateFilter name="until" label={text.until} />
        <Filter
          name="area"
          label={text.area}
          choices={areas.map((value) => ({ value, label: text.areas[value] }))}
        />
        <Filter
          name="by"
          label={text.by}
          choices={AUTHORS.map((value) => ({ value, label: text.authors[value] }))}
        />
        <Filter
          name="staff"
          label={text.staff}
          choices={(staff.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Filter
          name="cohort"
          label={text.cohort}
          choices={(cohorts.value ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Filters>
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={pages.hasMore ? text.noneSoFar : isFiltered ? text.noneMatches : text.none} />}
        columns={historyColumns()}
      />
      {isFiltered && pages.hasMore && searchedTo.value !== undefined && (
        <p class="hint">{text.searchedTo(formatDate(new Date(searchedTo.value), language.value))}</p>
      )}
    </Page>
  );
};
