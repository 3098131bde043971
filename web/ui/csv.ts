/** A spreadsheet program would calculate a cell that begins so. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text as a cell: quoted, and never a formula. */
const cellOf = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** What a cell of a table shows: moments in ISO 8601, words as they stand, and no buttons. */
const shownIn = (cell: HTMLTableCellElement): string => {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const moment of copy.querySelectorAll('time')) moment.textContent = moment.dateTime;
  for (const unwanted of copy.querySelectorAll('button, select, .unseen')) unwanted.remove();
  for (const part of copy.querySelectorAll('p, li, br, .tag')) part.append(' ');
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

/**
 * The rows of a table as a file that spreadsheet programs of Finland open: UTF-8 with a byte order mark, semicolons,
 * CRLF.
 */
export const csvOf = (table: HTMLTableElement): string =>
  `\uFEFF${[...table.rows].map((row) => [...row.cells].map((cell) => cellOf(shownIn(cell))).join(';')).join('\r\n')}\r\n`;

export const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
