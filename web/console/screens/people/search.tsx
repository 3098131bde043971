import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { Filters, SearchFilter } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Link, place } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { findPeople, Parts } from './parts.tsx';
import { UnconfirmedOf } from './unconfirmed.tsx';

export const People: Screen = () => {
  const text = inLanguage(peopleText);
  const search = place.value.query['search'] ?? '';
  const loaded = useLoaded(`people ${search}`, () => findPeople(search));
  return (
    <Page title={text.title}>
      <Filters names={['search']}>
        <SearchFilter name="search" label={text.search} />
      </Filters>
      {search.includes('@') && <UnconfirmedOf email={search.trim()} />}
      <Show of={loaded}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={search.trim() === '' ? text.start : text.noneMatches}>
              <p>{search.trim() === '' ? text.startWhy : text.noneMatchesWhy}</p>
            </Empty>
          ) : (
            <SavedTable
              caption={text.caption}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { head: text.name, cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link> },
                { head: text.takesPart, cell: ({ applications }) => <Parts of={applications} /> },
              ]}
            />
          )
        }
      </Show>
    </Page>
  );
};
