import { withoutGroups } from '../kernel/digit-groups.ts';

/** A spreadsheet computes in binary: 0.1 + 0.2 is written with seventeen digits and is still 30 cents. */
const NOISE = /^(-?\d+)\.(\d{9,})$/;

const EURO = /^(?:€|EUR)\s*|\s*(?:€|EUR)$/gi;

/**
 * Cents of an amount as Finland writes it (`1 234,50`, `1.234,50`, `−12,00 €`), as accounting programs print it (`12,00-`), or as a spreadsheet
 * keeps it (`1234.5`).
 */
export const centsIn = (cell: string): number | 'amount-missing' | 'amount-invalid' | 'amount-decimals' => {
  const written = cell.trim().replace(EURO, '').replace('\u2212', '-');
  if (written === '') return 'amount-missing';
  const text = withoutGroups(written.replace(/^-\s+/, '-').replace(/^([^-]+)-$/, '-$1'));
  if (text === undefined) return 'amount-invalid';
  const plain = /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '') : text;
  const number = plain.replace(',', '.');
  const settled = NOISE.test(number)
    ? Number(number).toFixed(6).replace(/0+$/, '').replace(/\.$/, '')
    : number;
  const [, sign = '', euro = '', cents = ''] = /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(settled) ?? [];
  if (euro === '') return 'amount-invalid';
  if (cents.length > 2) return 'amount-decimals';
  const amount = Number(euro) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '-' && amount > 0 ? -amount : amount;
};
