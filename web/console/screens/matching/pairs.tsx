import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { chosenIn, Filter, Filters, SearchFilter } from '../../../ui/filters.tsx';
import { useMemo, useRef } from '../../../ui/framework.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Link, place } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Column } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { PairPanel } from './pair-panel.tsx';
import {
  type People,
  pairKey,
  type Round,
  type Row,
  rowsOf,
  SORTS,
  shownRows,
  VIEWS,
  WEAK_BELOW,
} from './round-data.ts';
import { Unmatched } from './unmatched.tsx';

const columnsOf = (people: People, path: string): readonly Column<Row>[] => {
  const text = inLanguage(deskMatchingText);
  return [
    {
      head: text.student,
      cell: ({ pair, student, mentor }) => (
        <Link to={path} query={{ pair: pairKey(pair) }} isBesideFilters>
          {student}
          <span class="unseen">, {text.whyButton(student, mentor)}</span>
        </Link>
      ),
    },
    {
      head: text.mentor,
      cell: ({ pair, mentor }) => {
        const { employer, mayTake } = people.get(pair.mentorApplicationId) ?? {};
        return (
          <span>
            {employer === undefined ? mentor : `${mentor} (${employer})`}
            {mayTake !== undefined && (
              <>
                {' '}
                <Tag tone="good">{text.mayTake(mayTake)}</Tag>
              </>
            )}
          </span>
        );
      },
    },
    { head: text.score, isNumber: true, cell: ({ pair }) => pair.score },
    {
      head: text.notes,
      cell: ({ pair, lock, hasWish, isAvoided, hasSaidYes }) => (
        <span class="tags">
          {lock && <Tag tone="good">{text.locked}</Tag>}
          {pair.score < WEAK_BELOW && <Tag tone="bad">{text.weak}</Tag>}
          {isAvoided && <Tag tone="bad">{text.concerned}</Tag>}
          {hasWish && <Tag tone="wait">{text.views.heed}</Tag>}
          {(people.get(pair.studentApplicationId)?.roundsWaited ?? 0) > 0 && (
            <Tag>{text.waited(people.get(pair.studentApplicationId)?.roundsWaited ?? 0)}</Tag>
          )}
          {hasSaidYes && <Tag>{text.saidYes}</Tag>}
        </span>
      ),
    },
  ];
};

/** The pairs of a round, and beside them the one that is looked at. */
export const Pairs = ({
  round,
  shown,
  people,
  onAsked,
}: {
  readonly round: Loaded<Round>;
  readonly shown: Round;
  readonly people: People;
  /** A mentor has been asked for more places. */
  readonly onAsked: () => void;
}) => {
  const text = inLanguage(deskMatchingText);
  const view = chosenIn('view', VIEWS) ?? 'all';
  const sort = chosenIn('sort', SORTS) ?? 'score';
  const search = place.value.query['search'] ?? '';
  const before = useRef<readonly Row[]>([]);
  const rows = useMemo(() => rowsOf(shown, people, before.current), [shown, people]);
  before.current = rows;
  const { path } = place.value;
  const columns = useMemo(() => columnsOf(people, path), [people, language.value, path]);
  const visible = useMemo(() => shownRows(rows, { view, sort, search }), [rows, view, sort, search]);
  const chosen = place.value.query['pair'];
  return (
    <Section title={text.pairs}>
      <Filters names={['view', 'sort', 'search']}>
        <Filter
          name="view"
          label={text.view}
          choices={VIEWS.filter((each) => each !== 'all').map((value) => ({
            value,
            label: text.views[value],
          }))}
        />
        <Filter
          name="sort"
          label={text.sort}
          none={text.sorts.score}
          choices={SORTS.filter((each) => each !== 'score').map((value) => ({
            value,
            label: text.sorts[value],
          }))}
        />
        <SearchFilter name="search" label={text.search} />
      </Filters>
      <div class={chosen === undefined ? undefined : 'with-panel'}>
        <div>
          {view === 'unmatched' ? (
            <Unmatched shown={shown} people={people} onAsked={onAsked} />
          ) : visible.length === 0 ? (
            <Empty title={text.nobodyHere} />
          ) : (
            <SavedTable
              hasCaption
              isLong
              caption={`${text.pairs}: ${visible.length}`}
              columns={columns}
              rows={visible}
              keyOf={({ pair }) => pairKey(pair)}
              isMarked={({ pair }) => pairKey(pair) === chosen}
            />
          )}
        </div>
        {chosen !== undefined && (
          <PairPanel
            key={chosen}
            chosen={chosen}
            round={round}
            shown={shown}
            people={people}
            onAsked={onAsked}
          />
        )}
      </div>
    </Section>
  );
};
