import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';

type Value = string | number;
export type Table = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Value[])[];
};

/** Texts are cells of type text, so that nothing that somebody wrote can be a formula. */
const cellOf = (value: Value): Cell =>
  typeof value === 'number'
    ? { type: Number, value }
    : value === ''
      ? null
      : { type: String, value, wrap: true, alignVertical: 'top' };

const sheetOf = ({ name, widths, heading, rows }: Table): Sheet<never> => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
  data: [
    heading.map((value): Cell => ({ type: String, value, fontWeight: 'bold' })),
    ...rows.map((row) => row.map(cellOf)),
  ],
});

/** A workbook with one sheet for each table, as bytes. */
export const workbookOf = (tables: readonly Table[]): Promise<Buffer> =>
  writeExcelFile(tables.map(sheetOf)).toBuffer();
