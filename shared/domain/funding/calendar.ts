import * as z from 'zod';
import { Refusal } from '../kernel/refusal.ts';

const Entry = z.strictObject({
  decisionId: z.string(),
  /** Decisions with the same one are one funder's, whose dates may not overlap. */
  funderKey: z.string(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  /** Its dates are new: figures are counted anew from the facts until they hold. */
  isBeingCounted: z.boolean(),
});
export type CalendarEntry = z.output<typeof Entry>;

export const FundingCalendar = z.strictObject({ programmeId: z.string(), decisions: z.array(Entry) });
/** Dates of all funding decisions of a programme, by which its facts count. */
export type FundingCalendar = z.output<typeof FundingCalendar>;

export type Dates = { readonly from: string; readonly to?: string | undefined };

export const emptyCalendar = (programmeId: string): FundingCalendar => ({ programmeId, decisions: [] });

/** Finnish calendar dates, both included; no end where the money has none. */
export const coversDate = ({ from, to }: Dates, date: string): boolean =>
  date >= from && (to === undefined || date <= to);

export const overlaps = (one: Dates, other: Dates): boolean =>
  (other.to === undefined || one.from <= other.to) && (one.to === undefined || other.from <= one.to);

/**
 * Puts a decision at its dates. Its figures are counted anew where they are other than before.
 * @throws Refusal `decision-overlaps`
 */
export const placeDecision = (
  calendar: FundingCalendar,
  placed: Omit<CalendarEntry, 'isBeingCounted'>,
): FundingCalendar => {
  const others = calendar.decisions.filter(({ decisionId }) => decisionId !== placed.decisionId);
  const before = calendar.decisions.find(({ decisionId }) => decisionId === placed.decisionId);
  const other = others.find((each) => each.funderKey === placed.funderKey && overlaps(each, placed));
  if (other !== undefined)
    throw new Refusal('decision-overlaps', `${other.decisionId} of the same funder has some of these days.`, [
      { pointer: '/eligible/value', code: 'invalid' },
    ]);
  const isSame = before !== undefined && before.from === placed.from && before.to === placed.to;
  const entry: CalendarEntry = { ...placed, isBeingCounted: isSame ? before.isBeingCounted : true };
  return {
    ...calendar,
    decisions: [...others, entry].sort((a, b) =>
      `${a.from} ${a.decisionId}` < `${b.from} ${b.decisionId}` ? -1 : 1,
    ),
  };
};

/** Figures hold that were counted by the dates that still stand. */
export const markCounted = (calendar: FundingCalendar, counted: FundingCalendar): FundingCalendar => ({
  ...calendar,
  decisions: calendar.decisions.map((entry) =>
    counted.decisions.some(
      ({ decisionId, from, to }) => decisionId === entry.decisionId && from === entry.from && to === entry.to,
    )
      ? { ...entry, isBeingCounted: false }
      : entry,
  ),
});
