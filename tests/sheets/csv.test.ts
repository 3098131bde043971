import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/sheets/csv.ts';
import { readGrid } from '../../shared/sheets/read.ts';
import type { Value } from '../../shared/sheets/values.ts';
import { workbookOf } from '../../shared/sheets/write.ts';

const written = (...rows: Value[][]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf({ heading: ['a', 'b'], rows }));

describe('a table as CSV', () => {
  it('opens in Excel in Finland: byte order mark, semicolons, decimal commas', () => {
    expect(written(['Österbotten', 1.5], [{ day: '2027-01-31' }, { cents: -123_405 }], [null, 7])).toBe(
      '\ufeffa;b\r\nÖsterbotten;1,5\r\n2027-01-31;-1234,05\r\n;7\r\n',
    );
  });

  it('quotes what would end a cell', () => {
    expect(written(['one;two', 'he said "no"'])).toContain('"one;two";"he said ""no"""');
  });

  it.each(['=1+1', '+358', '-2', '@SUM(A1)', '\t=1', '  =1', '\u200b=1', '＝1', '\r=1', '\n=1'])(
    'has no cell that a spreadsheet would compute: %j',
    (text) => {
      const cell = written([text, 'end']).split('\r\n').slice(1).join('\r\n');
      expect(cell).toMatch(/^"?'/);
    },
  );

  it('is read back as it was written', async () => {
    const bytes = csvOf({ heading: ['x', 'y'], rows: [['Å;"b"', { cents: 250 }]] });
    const { rows } = await readGrid('table.csv', bytes);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['x', 'y'],
      ['Å;"b"', '2,50'],
    ]);
  });
});

describe('a workbook', () => {
  const tables = [
    {
      name: 'One',
      widths: [10, 10, 10],
      heading: ['t', 'd', 'e'],
      rows: [['=1', { day: '2027-01-31' }, { cents: 123_405 }]],
    },
  ];
  it('has typed cells, and no formula', async () => {
    const { rows } = await readGrid('table.xlsx', await workbookOf(tables));
    expect(rows[1]?.cells).toEqual(['=1', '2027-01-31', '1234.05']);
  });

  it('has the same bytes whenever it is made', async () => {
    const first = await workbookOf(tables);
    expect(first.equals(await workbookOf(tables))).toBe(true);
    expect(first.subarray(10, 14)).toEqual(Buffer.from([0x00, 0x60, 0x21, 0x00]));
  });
});
