import type { Table, Value } from './values.ts';

/** A spreadsheet computes what begins so. A letter of another width counts as the sign that it looks like. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const euros = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;

const cellOf = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return quoted(FORMULA.test(value) ? `'${value}` : value);
  return 'day' in value ? value.day : euros(value.cents);
};

/**
 * A table as Excel in Finland opens it: UTF-8 with a byte order mark, semicolons, decimal commas, days as `2027-01-31`. A text that would
 * be computed is set off by an apostrophe.
 */
export const csvOf = ({ heading, rows }: Pick<Table, 'heading' | 'rows'>): Uint8Array =>
  new TextEncoder().encode(
    `\ufeff${[heading, ...rows].map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`,
  );
