import { uiText } from '../../shared/text/console/ui/text.ts';
import { breakable } from './breakable.tsx';
import { Button } from './button.tsx';
import { type Children, type JSX, useEffect, useMemo, useRef, useSignal } from './framework.ts';
import { inLanguage } from './language.ts';

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => Children;
  readonly isNumber?: boolean;
  /** Its cells hold buttons alone: a phone shows them without a label, and paper not at all. */
  readonly hasButtons?: boolean;
  /** Name of the order that the server knows; the heading becomes a button. */
  readonly sort?: string;
};

export type Sorting = {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
  readonly onSort: (by: string) => void;
};

/** A long table comes in parts, one in each frame: the visible part is there at once. */
const ROWS_AT_ONCE = 100;

type Drawn<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly isMarked: boolean;
  readonly element: JSX.Element;
};

/** A row that is shown as a block has lost its meaning unless its role says it. */
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

const classOf = (isNumber?: boolean, hasButtons?: boolean): string | undefined =>
  hasButtons ? 'deeds' : isNumber ? 'number' : undefined;

const drawRow = <Row,>(
  row: Row,
  key: string,
  { columns, isMarked }: Pick<Drawn<Row>, 'columns' | 'isMarked'>,
): JSX.Element => (
  <tr key={key} {...ROLE.row} class={isMarked ? 'marked' : undefined}>
    {columns.map(({ head, cell, isNumber, hasButtons }, place) =>
      place === 0 ? (
        <th key={head} {...ROLE.rowHeader} scope="row" data-label={head}>
          {breakable(cell(row))}
        </th>
      ) : (
        <td
          key={head}
          {...ROLE.cell}
          data-label={hasButtons ? undefined : head}
          class={classOf(isNumber, hasButtons)}
        >
          {breakable(cell(row))}
        </td>
      ),
    )}
  </tr>
);

export type TableParts<Row> = {
  readonly caption: string;
  /** Shows the caption; otherwise only screen readers have it, because a heading says the same. */
  readonly hasCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Whether a row stands out, for example as the chosen one. */
  readonly isMarked?: (row: Row) => boolean;
  readonly sorting?: Sorting;
  /**
   * Hundreds of rows: they come in parts, and a row is drawn anew only where it is another object, is marked or not any more, or where the
   * columns are others. The screen keeps its columns, and their cells read nothing that changes.
   */
  readonly isLong?: boolean;
};

/** A column of buttons is headed by what they do, without the dots that promise a dialog. */
const headingOf = (head: string): string => head.replace(/ …$/, '');

/**
 * Rows as a real table; in a narrow place each row is a card with the headings beside its values, which would take its meaning away if the
 * roles did not say it.
 */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  isMarked,
  sorting,
  hasCaption = false,
  isLong = false,
}: TableParts<Row>) => {
  const drawn = useMemo(() => new Map<string, Drawn<Row>>(), []);
  const ready = useSignal(ROWS_AT_ONCE);
  const count = isLong ? Math.min(rows.length, Math.max(ready.value, ROWS_AT_ONCE)) : rows.length;
  useEffect(() => {
    if (!isLong || (count === rows.length && ready.value <= Math.max(count, ROWS_AT_ONCE))) return undefined;
    const next = Math.min(rows.length, count + ROWS_AT_ONCE);
    const frame = requestAnimationFrame(() => {
      ready.value = next;
    });
    return () => cancelAnimationFrame(frame);
  }, [rows.length, count]);
  const draw = (row: Row): JSX.Element => {
    const key = keyOf(row);
    const marked = isMarked?.(row) === true;
    const before = drawn.get(key);
    if (isLong && before?.row === row && before.columns === columns && before.isMarked === marked)
      return before.element;
    const element = drawRow(row, key, { columns, isMarked: marked });
    drawn.set(key, { row, columns, isMarked: marked, element });
    return element;
  };
  const box = useRef<HTMLDivElement>(null);
  const isWider = useSignal(false);
  useEffect(() => {
    const watched = box.current;
    if (watched === null) return undefined;
    const observer = new ResizeObserver(() => {
      isWider.value = watched.scrollWidth > watched.clientWidth;
    });
    for (const each of [watched, ...watched.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      class="table-box"
      ref={box}
      // A keyboard must reach everything that scrolls.
      {...(isWider.value ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table class="rows" {...ROLE.table} aria-busy={count < rows.length}>
        <caption class={hasCaption ? undefined : 'unseen'}>{caption}</caption>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            {columns.map(({ head, isNumber, hasButtons, sort }) => (
              <th
                key={head}
                {...ROLE.columnHeader}
                scope="col"
                class={classOf(isNumber, hasButtons)}
                aria-sort={sort !== undefined && sorting?.by === sort ? sorting.direction : undefined}
              >
                {sort === undefined || sorting === undefined ? (
                  headingOf(head)
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
        <tbody {...ROLE.group}>{rows.slice(0, count).map(draw)}</tbody>
      </table>
    </div>
  );
};

/** The foot of a list that comes in pages. */
export const MorePages = ({
  shown,
  hasMore,
  isBusy,
  onMore,
  children,
}: {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  /** Buttons that save the whole list as it is shown. */
  readonly children: Children;
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
      {children}
    </div>
  );
};
