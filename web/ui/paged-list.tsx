import { type Children, useRef } from './framework.ts';
import type { Paged } from './pages.ts';
import { PagesShown } from './pages-shown.tsx';
import { SaveList } from './save-list.tsx';
import { type Column, type Sorting, Table } from './table.tsx';

/** A list in pages as a table, which can be saved as it is shown. */
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
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box}>
      <PagesShown
        of={of}
        empty={empty}
        beside={
          <SaveList
            name={table.caption}
            find={() => box.current?.querySelector('table')}
            all={of.all}
            isBusy={of.isBusy}
          />
        }
      >
        {(items) => <Table {...table} rows={items} />}
      </PagesShown>
    </div>
  );
};
