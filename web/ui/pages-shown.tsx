import type { Children } from './framework.ts';
import type { Paged } from './pages.ts';
import { Skeleton } from './skeleton.tsx';
import { MorePages } from './table.tsx';
import { Unread } from './unread.tsx';

/** A list in pages with all its states, drawn as its screen likes. */
export const PagesShown = <Item,>({
  of,
  empty,
  beside,
  children,
}: {
  readonly of: Paged<Item>;
  readonly empty: Children;
  /** Buttons at the foot of the list. */
  readonly beside?: Children;
  readonly children: (items: readonly Item[]) => Children;
}) => {
  const { items, problem, isBusy, hasMore, more, reload } = of;
  return (
    <div aria-busy={isBusy}>
      {problem && <Unread problem={problem} again={reload} />}
      {items === undefined && !problem && <Skeleton />}
      {items?.length === 0 && empty}
      {items !== undefined && items.length > 0 && children(items)}
      {items !== undefined && (items.length > 0 || hasMore) && (
        <MorePages shown={items.length} hasMore={hasMore} isBusy={isBusy} onMore={() => void more()}>
          {beside}
        </MorePages>
      )}
    </div>
  );
};
