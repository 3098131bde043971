import * as z from 'zod';
import type { CostCategory } from './funders.ts';

/** An account or a cost centre of accounting, or a range of accounts: `5000`, `KP-12`, `5000-5999`. */
export const Account = z.string().regex(/^[0-9A-Za-zÅÄÖåäö.]{1,12}(-[0-9A-Za-zÅÄÖåäö.]{1,12})?$/);

/** Whether a cell holds an account, and no word that somebody wrote. */
export const isAccount = (text: string): boolean => Account.safeParse(text).success && /\d/.test(text);

export type AccountMap = Readonly<Record<string, { readonly value: CostCategory | null }>>;

const RANGE = /^(\d{1,12})-(\d{1,12})$/;

/** The cost category of an account: by itself, or by the narrowest range that it lies in. */
export const categoryOf = (account: string, map: AccountMap): CostCategory | undefined => {
  const own = map[account]?.value;
  if (own !== undefined && own !== null) return own;
  if (!/^\d{1,12}$/.test(account)) return undefined;
  const ranges = Object.entries(map).flatMap(([key, { value }]) => {
    const [, from, to] = RANGE.exec(key) ?? [];
    if (from === undefined || to === undefined || value === null) return [];
    const holds = from.length === account.length && account >= from && account <= to;
    return holds ? [{ value, width: Number(to) - Number(from) }] : [];
  });
  return ranges.sort((a, b) => a.width - b.width)[0]?.value;
};
