import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { type Children, useRef } from './framework.ts';
import { inLanguage } from './language.ts';
import { Refused } from './notice.tsx';
import type { Paged } from './pages.ts';
import { SaveList } from './save-list.tsx';
import { Skeleton } from './skeleton.tsx';
import { type Column, MorePages, type Sorting, Table } from './table.tsx';

/** A list in pages with all its states: loading, empty, failed, shown so far. */
export const PagedList = <Item,>({
  of,
  empty,
  ...table
}: {
  readonly of: Paged<Item>;
  readonly empty: Children;
  readonly caption: string;
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly isMarked?: (item: Item) => boolean;
  readonly sorting?: Sorting;
}) => {
  const { items, problem, isBusy, hasMore, more, all, reload } = of;
  const box = useRef<HTMLDivElement>(null);
  return (
    <div aria-busy={isBusy} ref={box}>
      {problem && (
        <Refused problem={problem}>
          <Button quiet onPress={() => void reload()}>
            {inLanguage(uiText).retry}
          </Button>
        </Refused>
      )}
      {items === undefined && !problem && <Skeleton />}
      {items?.length === 0 && empty}
      {items !== undefined && items.length > 0 && <Table {...table} rows={items} />}
      {items !== undefined && (items.length > 0 || hasMore) && (
        <MorePages shown={items.length} hasMore={hasMore} isBusy={isBusy} onMore={() => void more()}>
          <SaveList
            name={table.caption}
            find={() => box.current?.querySelector('table')}
            all={all}
            isBusy={isBusy}
          />
        </MorePages>
      )}
    </div>
  );
};
