import { centsIn } from '../../../shared/domain/funding/amount.ts';
import { costsText } from '../../../shared/text/costs/text.ts';
import { decisionText } from '../../../shared/text/funding-decision/text.ts';
import { entryText } from '../../../shared/text/funding-entry/text.ts';
import { inLanguage } from '../../ui/language.ts';
import type { Outcome, Problem } from '../../ui/problem.ts';

type Fault = Problem['errors'][number];

/** A typed text as read: its value, or the fault that stands at its field. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

/** Cents of a typed amount. */
export const readEuro = (typed: string): Read<number> => {
  const cents = centsIn(typed);
  return typeof cents === 'number' ? { value: cents } : { fault: inLanguage(costsText).refused[cents] };
};

/** Hundredths of a per cent. */
export const readPercent = (typed: string): Read<number> => {
  const share = centsIn(typed.replace(/%\s*$/, ''));
  return typeof share === 'number' ? { value: share } : { fault: inLanguage(decisionText).faults.percent };
};

export const readWhole = (typed: string): Read<number> =>
  /^\s*\d{1,8}\s*$/.test(typed) ? { value: Number(typed) } : { fault: inLanguage(decisionText).faults.whole };

/** The typed form of an amount in cents, or of a share. */
export const typedFrom = (hundredths: number | null): string =>
  hundredths === null ? '' : (hundredths / 100).toFixed(2).replace('.', ',').replace(/,00$/, '');

/** A refusal that the page makes itself, because what was typed can be no value at all. */
export const refusedHere = (
  errors: readonly Omit<Fault, 'code'>[],
): Extract<Outcome<never>, { ok: false }> => ({
  ok: false,
  problem: {
    code: 'field-invalid',
    status: 422,
    members: {},
    ...inLanguage(entryText).unread,
    errors: errors.map((each) => ({ ...each, code: 'invalid' })),
  },
});
