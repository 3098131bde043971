import writeExcelFile, { type Cell } from 'write-excel-file/browser';
import type { ShownCell } from './csv.ts';

/** Texts are cells of type text, so that nothing that somebody wrote can be a formula. */
const cellOf = ({ text, isNumber }: ShownCell): Cell => {
  if (text === '') return null;
  return isNumber
    ? { type: Number, value: Number(text) }
    : { type: String, value: text, wrap: true, alignVertical: 'top' };
};

/** Longest name that a sheet can have, without the characters that none may have. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Rows of a table as a workbook with one sheet; the first row is its heading. */
export const workbookOf = (
  name: string,
  [heading = [], ...rows]: readonly (readonly ShownCell[])[],
): Promise<Blob> =>
  writeExcelFile(
    [
      heading.map(({ text }): Cell => ({ type: String, value: text, fontWeight: 'bold' })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    { sheet: sheetName(name), stickyRowsCount: 1, columns: heading.map(() => ({ width: 26 })) },
  ).toBlob();
