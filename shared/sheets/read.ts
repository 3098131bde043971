import { CsvError, parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { Vocabulary } from '../domain/vocabularies/vocabulary.ts';
import type { RefusedCode } from '../text/sheet/text.ts';

/** A fault of a file at its place. Rows are numbered as a spreadsheet numbers them, from 1. */
export type Refused = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: RefusedCode;
  /** A whole row leaves somebody out, a cell only its answer, a file everybody. */
  readonly costs: 'file' | 'row' | 'cell';
  /** The answers that the column takes. */
  readonly accepted?: Vocabulary;
};

export type SheetRow = { readonly row: number; readonly cells: readonly string[] };

/** A file as rows of text. The heading has yet to be found among them. */
export type Grid = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly refused: readonly Refused[];
};

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** UTF-8 or UTF-16 with or without a mark, else the letters of Windows. */
const decode = (bytes: Uint8Array): string => {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const sample = bytes.subarray(0, 1000);
  const zeros = (odd: 0 | 1) => sample.filter((byte, place) => byte === 0 && place % 2 === odd).length;
  if (zeros(1) > sample.length / 8) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > sample.length / 8) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const SEPARATORS = [';', '\t', ','];
const LINES_LOOKED_AT = 15;

/**
 * The separator of the first line that has several columns, else two: a title may stand above the heading. Finnish Excel writes
 * semicolons, because the comma is its decimal sign.
 */
const separatorOf = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/, LINES_LOOKED_AT).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const columns = (line: string, separator: string) => line.split(separator).length;
  for (const least of [3, 2])
    for (const line of lines) {
      const [best = ','] = SEPARATORS.toSorted((a, b) => columns(line, b) - columns(line, a));
      if (columns(line, best) >= least) return best;
    }
  return ';';
};

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const refusedFile = (name: string, code: RefusedCode, row = 1): Grid => ({
  name,
  rows: [],
  refused: [{ file: name, row, column: '', value: '', code, costs: 'file' }],
});

type Parsed = { readonly record: readonly string[] };

const readText = (name: string, bytes: Uint8Array): Grid => {
  const text = decode(bytes).replace(/^\ufeff/, '');
  const [named = '', separator = separatorOf(text)] = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text) ?? [];
  try {
    const parsed = parse(text.slice(named.length), {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as Parsed[];
    const above = named === '' ? 1 : 2;
    return {
      name,
      rows: parsed.map(({ record }, index) => ({ row: index + above, cells: record })),
      refused: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = (error as { lines?: unknown }).lines;
    return refusedFile(name, 'quotes-broken', typeof line === 'number' ? line : 1);
  }
};

/** A moment as `2027-01-31T10:15:00`, and a day without a time as the day. */
const dateText = (date: Date): string => date.toISOString().replace(/T00:00:00\.000Z$|\.\d{3}Z$/, '');

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};

/** The first sheet that holds anything. */
const readWorkbook = async (name: string, bytes: Uint8Array): Promise<Grid> => {
  try {
    const sheets = await readXlsx(Buffer.from(bytes));
    const filled = sheets
      .map(({ data }) => data.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) })))
      .find((rows) => rows.some(({ cells }) => !isBlank(cells)));
    return { name, rows: filled ?? [], refused: [] };
  } catch {
    // Archives that are no workbook fail in many ways, each with an error of its own.
    return refusedFile(name, 'file-unreadable');
  }
};

/** Reads CSV in the ways that spreadsheets write it, and XLSX. Other kinds of file are named. */
export const readGrid = async (name: string, bytes: Uint8Array): Promise<Grid> => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(name, bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refusedFile(name, 'file-old-excel');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return refusedFile(name, 'file-unreadable');
  return readText(name, bytes);
};
