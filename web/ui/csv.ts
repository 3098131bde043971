/** A spreadsheet program would calculate a cell that begins so. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text as a cell: quoted, and never a formula. */
const cellOf = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Text of a table's cell: moments in ISO 8601, shortened values whole, words as they stand, and no buttons. */
const shownIn = (cell: HTMLTableCellElement): string => {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const moment of copy.querySelectorAll('time')) moment.textContent = moment.dateTime;
  for (const short of copy.querySelectorAll('data')) short.textContent = short.value;
  for (const unwanted of copy.querySelectorAll('button, select, .unseen')) unwanted.remove();
  for (const part of copy.querySelectorAll('p, li, br, .tag')) {
    part.before(' ');
    part.append(' ');
  }
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

/** A cell as it is shown; a number where the table says so and it is one. */
export type ShownCell = { readonly text: string; readonly isNumber: boolean };

/** The rows of a table, its heading first. */
export const rowsOf = (table: HTMLTableElement): readonly (readonly ShownCell[])[] =>
  [...table.rows].map((row) =>
    [...row.cells].map((cell) => {
      const text = shownIn(cell);
      return { text, isNumber: cell.classList.contains('number') && /^-?\d+(\.\d+)?$/.test(text) };
    }),
  );

/**
 * The rows of a table as a file that spreadsheet programs of Finland open: UTF-8 with a byte order mark, semicolons,
 * CRLF.
 */
export const csvOf = (table: HTMLTableElement): string =>
  `\uFEFF${rowsOf(table)
    .map((row) => row.map(({ text }) => cellOf(text)).join(';'))
    .join('\r\n')}\r\n`;

export const download = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
