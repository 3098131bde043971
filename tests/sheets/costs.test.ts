import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../shared/domain/funding/account-map.ts';
import { centsIn } from '../../shared/domain/funding/amount.ts';
import { readCosts } from '../../shared/sheets/costs.ts';
import { readGrid } from '../../shared/sheets/read.ts';
import { workbookOf } from '../../shared/sheets/write.ts';

const fits = (date: string) =>
  date.startsWith('2027-01') ? ('fits' as const) : ('date-outside-period' as const);

const read = async (content: string | Uint8Array, name = 'accounts.csv') =>
  readCosts(await readGrid(name, typeof content === 'string' ? Buffer.from(content) : content), fits);

const ROWS = [
  'Päivämäärä;Tosite;Selite;Kustannuslaji;Summa',
  '20.1.2027;V 1;Palkka, tammikuu;Palkat;4 500,00',
  '25.1.2027;V 2;Junalippu;Matkat;-12,5',
  '2027-01-31;V 3;;Löner;"1.000,25"',
  'Yhteensä;;;;5487,75',
].join('\r\n');

const LINES = [
  { row: 2, date: '2027-01-20', voucher: 'V 1', category: 'WAGES', amount: 450_000 },
  { row: 3, date: '2027-01-25', voucher: 'V 2', category: 'TRAVEL', amount: -1250 },
  { row: 4, date: '2027-01-31', voucher: 'V 3', category: 'WAGES', amount: 100_025 },
];

describe('a file of the accounts', () => {
  it.each<[string, string | Uint8Array]>([
    ['semicolons and decimal commas', ROWS],
    ['a byte order mark', `\ufeff${ROWS}`],
    ['the letters of Latin-1', Buffer.from(ROWS, 'latin1')],
    ['a title above and empty rows below', `Kustannuspaikka 123\r\n\r\n${ROWS}\r\n\r\n;;;;\r\n`],
  ])('is read with %s', async (_, content) => {
    const { lines, refused, ignored } = await read(content);
    const above = (lines[0]?.row ?? 0) - 2;
    const expected = LINES.map((line) => ({ ...line, row: line.row + above }));
    expect({ lines, refused, ignored }).toEqual({ lines: expected, refused: [], ignored: 1 });
  });

  it('is read as a workbook, whose numbers are computed in binary', async () => {
    const book = await workbookOf([
      {
        name: 'Accounts',
        widths: [12, 12, 12, 12],
        heading: ['Datum', 'Verifikat', 'Kostnadsslag', 'Belopp'],
        rows: [
          ['20.1.2027', 'V1', 'Löner', 0.1 + 0.2],
          ['2027-01-21', 17, 'Resor', 1234.5],
          ['Totalt', '', '', 1234.8],
        ],
      },
    ]);
    expect(await read(book, 'accounts.xlsx')).toMatchObject({
      lines: [
        { row: 2, date: '2027-01-20', category: 'WAGES', amount: 30 },
        { row: 3, date: '2027-01-21', voucher: '17', category: 'TRAVEL', amount: 123_450 },
      ],
      refused: [],
    });
  });

  it.each<[string, string, string, string]>([
    ['a date that no calendar has', '31.2.2027;V1;Palkat;1,00', 'date', 'date-invalid'],
    ['no date', ';V1;Palkat;1,00', 'date', 'date-missing'],
    ['a date outside the period', '1.2.2027;V1;Palkat;1,00', 'date', 'date-outside-period'],
    ['no voucher', '1.1.2027;;Palkat;1,00', 'voucher', 'voucher-missing'],
    ['an unknown category', '1.1.2027;V1;Kahvit;1,00', 'category', 'category-unknown'],
    ['three decimals', '1.1.2027;V1;Palkat;1,005', 'amount', 'amount-decimals'],
    ['words for an amount', '1.1.2027;V1;Palkat;sata', 'amount', 'amount-invalid'],
    ['no amount', '1.1.2027;V1;Palkat;', 'amount', 'amount-missing'],
  ])('has a row refused with %s, by its number, column and reason', async (_, row, column, code) => {
    const content = `Päivämäärä;Tosite;Kustannuslaji;Summa\n2.1.2027;V0;Palkat;5,00\n${row}\n`;
    expect((await read(content)).refused).toEqual([{ row: 3, column, code }]);
  });

  it('names every refused row, and not what stands in it', async () => {
    const content = 'Päivämäärä;Tosite;Kustannuslaji;Summa\nx;;Maija Mallikas;y\n1.3.2027;V;Palkat;1,234\n';
    const { refused } = await read(content);
    expect(refused).toHaveLength(6);
    expect(JSON.stringify(refused)).not.toContain('Maija');
  });

  it('is refused with a total that is not the sum of its rows', async () => {
    expect((await read(ROWS.replace('5487,75', '5487,76'))).refused).toEqual([
      { row: 5, column: 'amount', code: 'total-wrong' },
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'file-empty'],
    ['a heading alone', 'Päivämäärä;Tosite;Kustannuslaji;Summa\n', 'file-empty'],
    ['totals alone', 'Päivämäärä;Tosite;Kustannuslaji;Summa\nYhteensä;;;0,00\n', 'file-empty'],
    [
      'an open quotation mark',
      'Päivämäärä;Tosite;Kustannuslaji;Summa\n"1.1.2027;V;Palkat;1\n',
      'quotes-broken',
    ],
    ['no workbook in the archive', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file-unreadable'],
    ['the old format of Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'file-old-excel'],
  ])('is refused as a whole with %s', async (_, content, code) => {
    const { lines, refused } = await read(content);
    expect([lines, refused.map((each) => each.code)]).toEqual([[], [code]]);
  });

  it('is refused with the columns that it lacks', async () => {
    expect((await read('Datum;Belopp\n1.1.2027;1\n')).refused).toEqual([
      { row: 1, column: 'voucher', code: 'column-missing' },
      { row: 1, column: 'category', code: 'column-missing' },
    ]);
  });

  it.each([
    ['1 234,50 €', 123_450],
    ['1.234.567,8', 123_456_780],
    ['\u22125', -500],
    ['-0,00', 0],
    ['1.234', 'amount-decimals'],
    ['1e3', 'amount-invalid'],
    ['1234.5600000000002', 123_456],
    ['1234.5678901234', 'amount-decimals'],
    ['12,5.3', 'amount-invalid'],
    ['12 50', 'amount-invalid'],
    ['1 2', 'amount-invalid'],
    ['1 234 567', 123_456_700],
    ['12,00-', -1200],
    ['- 12,00', -1200],
    ['-12,00-', 'amount-invalid'],
    ['EUR 12,00', 1200],
    ['\u20AC', 'amount-missing'],
  ])('says %s', (cell, expected) => {
    expect(centsIn(cell)).toBe(expected);
  });
});

describe('a file that names accounts', () => {
  const MAP = {
    '5000-5999': { value: 'WAGES' },
    '5800-5899': { value: 'TRAVEL' },
    '5850': { value: 'OTHER' },
    'KP-7': { value: 'SERVICES' },
    '6000': { value: null },
  } as const;
  const readBy = async (content: string) =>
    readCosts(await readGrid('accounts.csv', Buffer.from(content)), fits, (account) =>
      categoryOf(account, MAP),
    );
  const HEAD = 'Päivämäärä;Tosite;Tili;Summa';

  it('is sorted by the account itself, then by the narrowest range', async () => {
    const rows = ['5001', '5820', '5850', 'KP-7'].map((account) => `20.1.2027;V1;${account};1,00`);
    const { lines, refused, unknownAccounts } = await readBy([HEAD, ...rows].join('\n'));
    expect([refused, unknownAccounts]).toEqual([[], []]);
    expect(lines.map(({ category }) => category)).toEqual(['WAGES', 'TRAVEL', 'OTHER', 'SERVICES']);
  });

  it('has rows of unknown accounts refused, and names each account once', async () => {
    const rows = ['6000', '4321', '4321', '500', 'Maija Mallikas', ''];
    const content = [HEAD, ...rows.map((account) => `20.1.2027;V1;${account};1,00`)].join('\n');
    const { lines, refused, unknownAccounts } = await readBy(content);
    expect(lines).toEqual([]);
    expect(refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      ...[2, 3, 4, 5, 6].map((row) => [row, 'account', 'account-unknown']),
      [7, 'account', 'account-missing'],
    ]);
    expect(unknownAccounts).toEqual(['4321', '500', '6000']);
  });

  it('takes the cost category of a row where it has one, and refuses one that the map contradicts', async () => {
    const content = [
      'Päivämäärä;Tosite;Kustannuslaji;Tili;Summa',
      '20.1.2027;V1;Matkat;9999;1,00',
      '20.1.2027;V2;;5001;2,00',
      '20.1.2027;V3;Matkat;5001;3,00',
    ].join('\n');
    const { lines, refused } = await readBy(content);
    expect(lines.map(({ row, category }) => [row, category])).toEqual([
      [2, 'TRAVEL'],
      [3, 'WAGES'],
    ]);
    expect(refused).toEqual([{ row: 4, column: 'account', code: 'account-contradicts' }]);
  });

  it('is taken by its cost centre where it has no account', async () => {
    const { lines } = await readBy('Päivämäärä;Tosite;Kustannuspaikka;Summa\n20.1.2027;V1;KP-7;1,00\n');
    expect(lines.map(({ category }) => category)).toEqual(['SERVICES']);
  });
});
