import { instantAt, localDateOf } from '../kernel/dates.ts';

/** A length of time on the calendar. */
export type Period = {
  readonly count: number;
  readonly unit: 'minutes' | 'days' | 'months' | 'years';
};

/** Moments from which a rule counts. `CLOSING`: the day on which the pairs of a cohort end as planned. */
export type Anchor =
  | 'SUBMISSION'
  | 'REQUEST'
  | 'KICK_OFF'
  | 'CLOSING'
  | 'CREATION'
  | 'DONE'
  | 'CONFIRMATION'
  | 'EXPIRY'
  | 'WITHDRAWAL'
  | 'DECISION_END';

/**
 * Way in which data ends. `EXPIRES`: the table removes it by itself. `NIGHTLY`: `apply-retention` removes or empties it.
 * `ACCOUNT`: it stays for as long as the programme has to account for it, without a name where it is about a person.
 */
type Way = 'EXPIRES' | 'NIGHTLY' | 'ACCOUNT';

type Rule = {
  /** Absent where it stays. */
  readonly keep?: Period;
  readonly from?: Anchor;
  readonly way: Way;
};

const rules = <Id extends string>(all: Readonly<Record<Id, Rule>>): Readonly<Record<Id, Rule>> => all;

const minutes = (count: number): Period => ({ count, unit: 'minutes' });
const days = (count: number): Period => ({ count, unit: 'days' });
const months = (count: number): Period => ({ count, unit: 'months' });
const years = (count: number): Period => ({ count, unit: 'years' });

/**
 * Times for which data is kept: read by the notice, the data map, the records and `apply-retention`, and by the kinds that
 * expire. Source: the programme's proposal of 2026-11, to be confirmed by its data protection officer.
 */
export const RETENTION = rules({
  UNCONFIRMED: { keep: days(7), from: 'SUBMISSION', way: 'EXPIRES' },
  UNSUCCESSFUL: { keep: months(6), from: 'KICK_OFF', way: 'NIGHTLY' },
  NEEDS: { keep: days(0), from: 'CLOSING', way: 'NIGHTLY' },
  WORDS: { keep: months(6), from: 'CLOSING', way: 'NIGHTLY' },
  CONTACT: { keep: months(12), from: 'CLOSING', way: 'NIGHTLY' },
  CONTACT_FOLLOW_UP: { keep: months(15), from: 'CLOSING', way: 'NIGHTLY' },
  CONTACT_NEXT_ROUND: { keep: months(24), from: 'CLOSING', way: 'NIGHTLY' },
  EVIDENCE: { keep: years(10), from: 'DECISION_END', way: 'NIGHTLY' },
  ADDRESS_CHANGE: { keep: days(2), from: 'REQUEST', way: 'EXPIRES' },
  SIGN_IN_CODE: { keep: minutes(15), from: 'REQUEST', way: 'EXPIRES' },
  SESSION: { keep: minutes(60), from: 'CREATION', way: 'EXPIRES' },
  LINK: { keep: days(30), from: 'EXPIRY', way: 'EXPIRES' },
  SUBSCRIPTION_UNCONFIRMED: { keep: days(7), from: 'REQUEST', way: 'EXPIRES' },
  COMPANY_CONTACT: { keep: years(2), from: 'CONFIRMATION', way: 'EXPIRES' },
  SUBSCRIPTION: { keep: days(2 * 365), from: 'CONFIRMATION', way: 'EXPIRES' },
  MAIL_LOG: { keep: months(13), from: 'CREATION', way: 'EXPIRES' },
  VISIT_COUNT: { keep: minutes(120), from: 'CREATION', way: 'EXPIRES' },
  MAILBOX_LIMIT: { keep: days(2), from: 'CREATION', way: 'EXPIRES' },
  SUPPRESSION: { keep: years(5), from: 'CREATION', way: 'EXPIRES' },
  TASK: { keep: months(24), from: 'DONE', way: 'EXPIRES' },
  REQUEST: { keep: days(30), from: 'CREATION', way: 'EXPIRES' },
  AUDIT: { keep: years(2), from: 'CREATION', way: 'EXPIRES' },
  CONSENT_LOG: { keep: years(5), from: 'WITHDRAWAL', way: 'EXPIRES' },
  PROOF: { way: 'ACCOUNT' },
  STAFF: { way: 'ACCOUNT' },
  ACCOUNT: { way: 'ACCOUNT' },
});
export type RetentionRule = keyof typeof RETENTION;

export const RETENTION_RULES = Object.keys(RETENTION) as readonly RetentionRule[];

/** Rules with an end, by their length. */
export type EndingRule = Exclude<RetentionRule, 'PROOF' | 'STAFF' | 'ACCOUNT'>;

export const periodOf = (rule: EndingRule): Period => {
  const { keep } = RETENTION[rule];
  if (keep === undefined) throw new Error(`${rule} has no end.`);
  return keep;
};

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * So many months on the Finnish calendar, at the same time of the day. A month ends with its last day: a year and a month after 31 January is
 * the last of February. In UTC, midnight of 1 March is an evening of February, and six months later it is the end of August still.
 */
const monthsLater = (start: Date, count: number): Date => {
  const day = localDateOf(start);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
  const midnightOf = (of: string): number => instantAt(of, '00:00').getTime();
  return new Date(midnightOf(end) + start.getTime() - midnightOf(day));
};

/** The instant at which data of a rule is to go, counted from its anchor. */
export const endOf = (rule: EndingRule, anchor: Date): Date => {
  const { count, unit } = periodOf(rule);
  if (unit === 'minutes') return new Date(anchor.getTime() + count * MINUTE);
  if (unit === 'days') return new Date(anchor.getTime() + count * DAY);
  return monthsLater(anchor, unit === 'years' ? count * 12 : count);
};

/** The same as an ISO instant, for items that expire. */
export const expiryOf = (rule: EndingRule, anchor: string): string =>
  endOf(rule, new Date(anchor)).toISOString();

/** @throws where the rule does not count in days or minutes */
export const countOf = (rule: EndingRule, unit: 'days' | 'minutes'): number => {
  const keep = periodOf(rule);
  if (keep.unit !== unit) throw new Error(`${rule} is counted in ${keep.unit}.`);
  return keep.count;
};
