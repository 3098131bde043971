import { AUDIT_KINDS } from '../../../../shared/domain/audit/kinds.ts';
import { endOf } from '../../../../shared/domain/privacy/retention.ts';
import { auditText } from '../../../../shared/text/console/audit/text.ts';
import { historyText } from '../../../../shared/text/console/history/text.ts';
import { dataText } from '../../../../shared/text/data/text.ts';
import { formatMonth } from '../../../../shared/text/format.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { serverNow } from '../../../server-time.ts';
import { programmeId } from '../../../staff/programme.ts';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { allPages, usePages } from '../../../ui/pages.ts';
import { Link, place } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';

type Entry = ItemOf<'GET /api/coordinator/programmes/{programmeId}/audit'>;

const NAMES = ['month', 'kind', 'staff', 'person'];
const MOST_NAMES = 10;

/** The months that are kept, the newest first, without the present one. */
const monthsBefore = (now: Date): readonly string[] => {
  const months: string[] = [];
  const beginOf = (back: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
  while (endOf('AUDIT', beginOf(months.length)) > now)
    months.push(
      beginOf(months.length + 1)
        .toISOString()
        .slice(0, 7),
    );
  return months;
};

/** A hash by its beginning on the screen, and whole in a saved file. */
const Hash = ({ label, of }: { readonly label: string; readonly of: string }) => (
  <p class="hint">
    {label} <data value={of}>{of.slice(0, 12)}</data>
  </p>
);

const What = ({ of: { kind, changes } }: { readonly of: Entry }) => {
  const text = inLanguage(auditText);
  const kinds = inLanguage(dataText).kinds;
  return (
    <div>
      {text.kinds[kind]}
      {changes.length > 0 && (
        <ul class="things">
          {changes.map(({ kind: of, id, before, after }) => (
            <li key={`${of} ${id}`}>
              {kinds[of] ?? of} <code>{id}</code>
              {before !== undefined && <Hash label={text.before} of={before} />}
              {after !== undefined && <Hash label={text.after} of={after} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const People = ({ of: { people } }: { readonly of: Entry }) => {
  const text = inLanguage(auditText);
  const list = (some: Entry['people']) => (
    <ul class="things">
      {some.map(({ id, name }) => (
        <li key={id}>{name === undefined ? text.erased : <Link to={`/people/${id}`}>{name}</Link>}</li>
      ))}
    </ul>
  );
  if (people.length <= MOST_NAMES) return list(people);
  return (
    <details>
      <summary>{`${text.people}: ${people.length}`}</summary>
      {list(people)}
    </details>
  );
};

/** Looks and changes of the staff, at all people or at one, for an admin. */
export const Audit: Screen = () => {
  const text = inLanguage(auditText);
  const { month, staff: member, person } = place.value.query;
  const staff = useLoaded('staff', () =>
    allPages((after) => call('GET /api/coordinator/staff', { query: { after } })),
  );
  const query = {
    month: /^\d{4}-\d\d$/.test(month ?? '') ? month : undefined,
    kind: chosenIn('kind', AUDIT_KINDS),
    staff: member,
    person,
  };
  const pages = usePages(`audit ${JSON.stringify(query)}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/audit', {
      params: { programmeId },
      query: { ...query, after },
    }),
  );
  return (
    <Page
      title={person === undefined ? text.title : text.ofPerson}
      lead={text.lead}
      above={
        person === undefined
          ? { to: '/history', name: inLanguage(historyText).title }
          : { to: `/people/${person}`, name: text.person }
      }
    >
      <Filters names={NAMES}>
        <Filter
          name="month"
          label={text.month}
          none={person === undefined ? text.thisMonth : text.allMonths}
          choices={monthsBefore(serverNow()).map((value) => ({
            value,
            label: formatMonth(value, language.value),
          }))}
        />
        <Filter
          name="kind"
          label={text.kind}
          choices={AUDIT_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <Filter
          name="staff"
          label={text.staff}
          choices={(staff.value?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Filters>
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={text.none} />}
        columns={[
          { head: text.when, cell: ({ at }) => <Moment at={at} /> },
          { head: text.who, cell: ({ actor }) => actor.name ?? text.formerStaff },
          { head: text.what, cell: (entry) => <What of={entry} /> },
          { head: text.people, cell: (entry) => <People of={entry} /> },
          { head: text.route, cell: ({ action }) => <code>{action.replace('/api/coordinator', '')}</code> },
        ]}
      />
    </Page>
  );
};
