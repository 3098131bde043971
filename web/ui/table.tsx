import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import type { Children } from './framework.ts';
import { inLanguage } from './language.ts';

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => Children;
  readonly isNumber?: boolean;
  /** Name of the order that the server knows; the heading becomes a button. */
  readonly sort?: string;
};

export type Sorting = {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
  readonly onSort: (by: string) => void;
};

/** Rows as a real table; on a narrow screen each row is a card with the headings beside its values. */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  isMarked,
  sorting,
  hasCaption = false,
}: {
  readonly caption: string;
  /** Shows the caption; otherwise only screen readers have it, because a heading says the same. */
  readonly hasCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Whether a row stands out, for example as the chosen one. */
  readonly isMarked?: (row: Row) => boolean;
  readonly sorting?: Sorting;
}) => (
  <table class="rows">
    <caption class={hasCaption ? undefined : 'unseen'}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ head, isNumber, sort }) => (
          <th
            key={head}
            scope="col"
            class={isNumber ? 'number' : undefined}
            aria-sort={sort !== undefined && sorting?.by === sort ? sorting.direction : undefined}
          >
            {sort === undefined || sorting === undefined ? (
              head
            ) : (
              <button type="button" class="plain" onClick={() => sorting.onSort(sort)}>
                {head}
                <span aria-hidden="true">
                  {sorting.by !== sort ? ' ↕' : sorting.direction === 'ascending' ? ' ↑' : ' ↓'}
                </span>
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} class={isMarked?.(row) ? 'marked' : undefined}>
          {columns.map(({ head, cell, isNumber }, place) =>
            place === 0 ? (
              <th key={head} scope="row" data-label={head}>
                {cell(row)}
              </th>
            ) : (
              <td key={head} data-label={head} class={isNumber ? 'number' : undefined}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The foot of a list that comes in pages. */
export const MorePages = ({
  shown,
  hasMore,
  isBusy,
  onMore,
  onSave,
}: {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  /** Saves the whole list as it is shown. */
  readonly onSave: () => void;
}) => {
  const text = inLanguage(uiText);
  return (
    <div class="more">
      <span>{hasMore ? text.shownSoFar(shown) : text.shownAll(shown)}</span>
      {hasMore && (
        <Button quiet isBusy={isBusy} onPress={onMore}>
          {text.more}
        </Button>
      )}
      <Button quiet small isBusy={isBusy} onPress={onSave}>
        {text.save}
      </Button>
    </div>
  );
};
