import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { Table, Value } from './values.ts';
import { withoutTimes } from './zip.ts';

/** Texts are cells of type text, so that nothing that somebody wrote can be a formula. */
const cellOf = (value: Value): Cell => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'string') return { type: String, value, wrap: true, alignVertical: 'top' };
  return 'day' in value
    ? { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: 'd.m.yyyy', align: 'left' }
    : { type: Number, value: value.cents / 100, format: '#,##0.00' };
};

const sheetOf = ({ name, widths, heading, rows }: Table): Sheet<never> => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
  data: [
    heading.map((value): Cell => ({ type: String, value, fontWeight: 'bold' })),
    ...rows.map((row) => row.map(cellOf)),
  ],
});

/** A workbook with one sheet for each table, as bytes: the same for the same tables. */
export const workbookOf = async (tables: readonly Table[]): Promise<Buffer> =>
  Buffer.from(withoutTimes(await writeExcelFile(tables.map(sheetOf)).toBuffer()));
