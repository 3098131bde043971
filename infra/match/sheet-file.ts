import { CsvError, parse } from 'csv-parse/sync';
import type { RefusedCode } from './words.ts';

/** One thing in a file that cannot be read, where it stands. Rows are numbered as a spreadsheet numbers them: the heading is row 1. */
export type Refused = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: RefusedCode;
};

export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

export type SheetFile = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly refused: readonly Refused[];
};

/** Excel writes UTF-8 with a mark, other programs without, and older ones the letters of Windows. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const SEPARATORS = [';', '\t', ','];

/** The separator that the heading has most of: Finnish Excel writes semicolons, because the comma is its decimal sign. */
const separatorOf = (text: string): string => {
  const heading = text.slice(0, text.search(/\r|\n|$/)).replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => heading.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Reads a spreadsheet saved as text. What cannot be read is told, and the rest is read. */
export const readSheet = (name: string, bytes: Uint8Array): SheetFile => {
  const text = decode(bytes);
  const refuse = (row: number, code: RefusedCode): Refused => ({
    file: name,
    row,
    column: '',
    value: '',
    code,
  });
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = (error as { lines?: unknown }).lines;
    return {
      name,
      headings: [],
      rows: [],
      refused: [refuse(typeof line === 'number' ? line : 1, 'quotes-broken')],
    };
  }
  const [heading, ...records] = parsed.map(({ record }, index) => ({ row: index + 1, cells: record }));
  const rows = records.filter(({ cells }) => !isBlank(cells));
  if (heading === undefined || rows.length === 0)
    return { name, headings: heading?.cells ?? [], rows: [], refused: [refuse(1, 'file-empty')] };
  const width = heading.cells.length;
  const tooWide = rows.filter(({ cells }) => !isBlank(cells.slice(width)));
  return {
    name,
    headings: heading.cells.map((cell) => cell.trim()),
    rows: rows.filter((row) => !tooWide.includes(row)),
    refused: tooWide.map(({ row }) => refuse(row, 'cells-too-many')),
  };
};
