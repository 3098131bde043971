import { isAccount } from '../domain/funding/account-map.ts';
import { centsIn } from '../domain/funding/amount.ts';
import type { CostLine } from '../domain/funding/costs.ts';
import { COST_CATEGORIES, type CostCategory } from '../domain/funding/funders.ts';
import type { CostFault } from '../text/costs/en.ts';
import { costsText } from '../text/costs/text.ts';
import { LANGUAGES } from '../text/language.ts';
import { momentIn } from './cells.ts';
import { folded } from './headings.ts';
import { type Grid, isBlank, type SheetRow } from './read.ts';

const COLUMNS = ['date', 'voucher', 'category', 'account', 'centre', 'amount'] as const;
/** Besides them a category, or an account or a cost centre that the map of the decision knows. */
const NEEDED = ['date', 'voucher', 'amount'] as const;
export type CostColumn = Exclude<(typeof COLUMNS)[number], 'centre'> | 'file';

/** A cell that cannot be taken. Its content is not told: accounts name people. */
export type RefusedCost = { readonly row: number; readonly column: CostColumn; readonly code: CostFault };

export type ReadCosts = {
  readonly lines: readonly CostLine[];
  readonly refused: readonly RefusedCost[];
  /** Columns that are not read, such as explanations. */
  readonly ignored: number;
  /** Accounts that are in no line of the map, each once. */
  readonly unknownAccounts: readonly string[];
};

const MOST_ROWS = 10_000;

/** Other headings of accounting programs, besides our own. */
const OTHER_NAMES: Readonly<Record<(typeof COLUMNS)[number], readonly string[]>> = {
  date: [
    'Voucher date',
    'Posting date',
    'Verifikatdatum',
    'Bokföringsdatum',
    'Pvm',
    'Tositepvm',
    'Tosite pvm',
  ],
  voucher: ['Voucher number', 'Voucher no', 'Ver', 'Ver.nr', 'Verifikatnummer', 'Tositenumero', 'Tositenro'],
  category: ['Category', 'Kostnadsart', 'Laji', 'Kululaji'],
  account: ['Account number', 'Account no', 'Kontonummer', 'Kontonr', 'Tilinumero', 'Tilinro', 'Tili nro'],
  centre: ['Cost centre', 'Cost center', 'Kostnadsställe', 'Kustannuspaikka'],
  amount: ['Sum', 'Euro', 'EUR', 'Amount EUR', 'Summa', 'Summa EUR', 'Belopp EUR', 'Määrä'],
};

const wordsFor = <Key extends string>(
  keys: readonly Key[],
  wordsOf: (key: Key) => readonly string[],
): ReadonlyMap<string, Key> =>
  new Map(keys.flatMap((key) => [key, ...wordsOf(key)].map((word) => [folded(word), key] as const)));

const COLUMN_BY_NAME = wordsFor(COLUMNS, (column) => [
  ...(column === 'centre' ? [] : LANGUAGES.map((language) => costsText[language].columns[column])),
  ...OTHER_NAMES[column],
]);

const OTHER_CATEGORIES: Readonly<Record<CostCategory, readonly string[]>> = {
  WAGES: ['Salaries', 'Wage costs', 'Lönekostnader', 'Palkkakustannukset', 'Lön', 'Palkka'],
  SERVICES: ['Purchased services', 'Tjänster', 'Palvelut'],
  TRAVEL: ['Travel costs', 'Resekostnader', 'Matkakulut', 'Matkakustannukset'],
  EQUIPMENT: ['Kone- ja laitehankinnat', 'Anskaffningar', 'Hankinnat'],
  OTHER: ['Other', 'Övrigt', 'Muut'],
  INCOME: ['Inkomster', 'Tuotot'],
};
const CATEGORY_BY_NAME = wordsFor(COST_CATEGORIES, (category) => [
  ...LANGUAGES.map((language) => costsText[language].categories[category]),
  ...OTHER_CATEGORIES[category],
]);

const TOTALS = new Set(['total', 'sum', 'totalt', 'summa', 'yhteensä', 'summa yhteensä', 'sammanlagt']);

type Places = Readonly<Record<(typeof COLUMNS)[number], number>>;

const namesIn = ({ cells }: SheetRow): readonly ((typeof COLUMNS)[number] | undefined)[] =>
  cells.map((cell) => COLUMN_BY_NAME.get(folded(cell)));

const HEADING_WITHIN = 20;

/** The row with most of our headings; titles may stand above it. */
const headingOf = (rows: readonly SheetRow[]): SheetRow | undefined => {
  const known = (row: SheetRow): number => new Set(namesIn(row).filter((name) => name !== undefined)).size;
  const [best] = rows.slice(0, HEADING_WITHIN).toSorted((a, b) => known(b) - known(a));
  return best !== undefined && known(best) > 0 ? best : undefined;
};

const refusedFile = (code: CostFault, row = 1, column: CostColumn = 'file'): ReadCosts => ({
  lines: [],
  refused: [{ row, column, code }],
  ignored: 0,
  unknownAccounts: [],
});

const FILE_FAULTS = ['file-unreadable', 'file-old-excel', 'quotes-broken'] as const;

/** The category of an account, where the decision has one for it. */
export type CategoryOf = (account: string) => CostCategory | undefined;

export type Fits = (date: string) => 'fits' | 'date-outside-decision' | 'date-outside-period';

const readRow = (
  { row, cells }: SheetRow,
  places: Places,
  fits: Fits,
  categoryOfAccount: CategoryOf,
): {
  readonly line?: CostLine;
  readonly refused: readonly RefusedCost[];
  readonly unknown?: string;
} => {
  const refused: RefusedCost[] = [];
  const refuse = (column: CostColumn, code: CostFault): void => void refused.push({ row, column, code });
  const cellOf = (column: (typeof COLUMNS)[number]): string => (cells[places[column]] ?? '').trim();
  const date = momentIn(cellOf('date'), () => refuse('date', 'date-invalid')).slice(0, 10);
  if (cellOf('date') === '') refuse('date', 'date-missing');
  else if (date !== '') {
    const fit = fits(date);
    if (fit !== 'fits') refuse('date', fit);
  }
  const voucher = cellOf('voucher');
  if (voucher === '' || voucher.length > 40) refuse('voucher', 'voucher-missing');
  const account = cellOf('account') === '' ? cellOf('centre') : cellOf('account');
  const byWord = CATEGORY_BY_NAME.get(folded(cellOf('category')));
  const byAccount = account === '' ? undefined : categoryOfAccount(account);
  const category = byWord ?? byAccount;
  if (cellOf('category') !== '' && byWord === undefined) refuse('category', 'category-unknown');
  else if (byWord !== undefined && byAccount !== undefined && byWord !== byAccount)
    refuse('account', 'account-contradicts');
  else if (category === undefined) {
    if (account !== '') refuse('account', 'account-unknown');
    else if (places.category >= 0) refuse('category', 'category-unknown');
    else refuse('account', 'account-missing');
  }
  const unknown = account !== '' && category === undefined && isAccount(account) ? { unknown: account } : {};
  const amount = centsIn(cellOf('amount'));
  if (typeof amount === 'string') refuse('amount', amount);
  if (refused.length > 0 || category === undefined || typeof amount === 'string')
    return { refused, ...unknown };
  return { refused, line: { row, date, voucher, category, amount } };
};

const isTotal = ({ cells }: SheetRow): boolean =>
  cells.some((cell) => TOTALS.has(folded(cell).replace(/:$/, '')));

/** Reads the rows of the accounts. Income is a positive amount of its category; a row of totals is the sum of all amounts as they stand. */
export const readCosts = (
  { rows, refused }: Grid,
  fits: Fits,
  categoryOfAccount: CategoryOf = () => undefined,
): ReadCosts => {
  const [broken] = refused;
  if (broken !== undefined)
    return refusedFile(FILE_FAULTS.find((code) => code === broken.code) ?? 'file-unreadable', broken.row);
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  const heading = headingOf(filled);
  if (filled.length === 0) return refusedFile('file-empty');
  const names = heading === undefined ? [] : namesIn(heading);
  const isSorted = (['category', 'account', 'centre'] as const).some((column) => names.includes(column));
  const missing: readonly CostColumn[] = [
    ...NEEDED.filter((column) => !names.includes(column)),
    ...(isSorted ? [] : (['category'] as const)),
  ];
  if (heading === undefined || missing.length > 0)
    return {
      lines: [],
      ignored: 0,
      unknownAccounts: [],
      refused: missing.map((column) => ({ row: heading?.row ?? 1, column, code: 'column-missing' as const })),
    };
  const places = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Places;
  const below = filled.filter(({ row }) => row > heading.row);
  if (below.every(isTotal)) return refusedFile('file-empty', heading.row);
  if (below.length > MOST_ROWS) return refusedFile('file-too-long', heading.row);
  const read = below
    .filter((row) => !isTotal(row))
    .map((row) => readRow(row, places, fits, categoryOfAccount));
  const lines = read.flatMap(({ line }) => line ?? []);
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  const faults = read.flatMap((each) => each.refused);
  const wrongTotals = below
    .filter(isTotal)
    .filter(({ cells }) => centsIn(cells[places.amount] ?? '') !== sum);
  return {
    lines,
    refused: [
      ...faults,
      // A sum of rows of which some are refused says nothing.
      ...(faults.length > 0
        ? []
        : wrongTotals.map(({ row }) => ({ row, column: 'amount' as const, code: 'total-wrong' as const }))),
    ],
    unknownAccounts: [...new Set(read.flatMap(({ unknown }) => unknown ?? []))].sort(),
    ignored: heading.cells.filter((cell, place) => cell.trim() !== '' && names[place] === undefined).length,
  };
};
