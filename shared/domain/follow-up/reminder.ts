import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { ReminderDue } from '../../../events/follow-up.ts';
import { isSleeping } from '../kernel/awake.ts';
import {
  addDays,
  addWorkingDays,
  DAY_MS,
  earlier,
  HOUR_MS,
  hoursAfter,
  instantAt,
  isWorkingDay,
  localDateOf,
} from '../kernel/dates.ts';

export const ReminderKind = z.enum([
  'CONFIRM_APPLICATION',
  'ANSWER_QUESTION',
  'COMPLETE_PROFILE',
  'CHOOSE_SESSION',
  'RAISE_CAPACITY',
  'ANSWER_PROPOSAL',
  'ATTEND_TRAINING',
  'ANSWER_SURVEY',
  'ANSWER_SESSIONS',
]);
export type ReminderKind = z.output<typeof ReminderKind>;

export const Reminder = z.strictObject({
  id: z.string(),
  programmeId: z.string(),
  kind: ReminderKind,
  /** The application, pair or training session that somebody was asked about. */
  aboutId: z.string(),
  /** Recipients: one person, or both sides of a pair. */
  applicationIds: z.array(z.string()).min(1).max(2),
  /** Instants of the reminders, at most two; the next one is number `fired`. */
  dueAts: z.array(z.iso.datetime()).max(2),
  /** End of the wait, where it has one of its own: a coordinator then hears of it. */
  lapsesAt: z.iso.datetime().optional(),
  fired: z.int().min(0),
  /** True once nothing is left to do: answered, or reminded as often as we may. */
  settled: z.boolean(),
});
/** A request that somebody may forget. */
export type Reminder = z.output<typeof Reminder>;

/** Days before a reminder of a training session in which the seat must have been told: later it is no news yet. */
const REMEMBERED_DAYS = 4;

/** A reminder that is later than this is skipped. */
export const GRACE_HOURS = 48;

const at9 = (date: string): string => instantAt(date, '09:00').toISOString();

/** Two reminders never come on days that follow each other: of two such the later is kept, which is nearer to the end. */
const apart = (days: readonly string[]): string[] =>
  days.filter((day, index) => {
    const next = days[index + 1];
    return next === undefined || next > addDays(day, 1);
  });

/** Instants of reminders, by kind of request. One is enough where its reader has an entry in the calendar, or little to do. */
export const remindersFor = {
  // An unconfirmed address gets two mails in all.
  CONFIRM_APPLICATION: (now: Date): string[] => [at9(addDays(localDateOf(now), 3))],
  ANSWER_PROPOSAL: (now: Date, answerDays: number): string[] =>
    apart(
      [...new Set([Math.floor(answerDays / 2), answerDays - 1])]
        .filter((days) => days >= 1 && days < answerDays)
        .map((days) => addWorkingDays(localDateOf(now), days)),
    ).map(at9),
  ATTEND_TRAINING: (now: Date, startsAt: string): string[] =>
    [at9(addDays(localDateOf(new Date(startsAt)), -1))].filter(
      (due) => Date.parse(due) - now.getTime() >= REMEMBERED_DAYS * DAY_MS,
    ),
  ANSWER_QUESTION: (now: Date, lapsesAt: string): string[] =>
    [at9(addDays(localDateOf(now), 3))].filter((due) => due < lapsesAt),
  RAISE_CAPACITY: (now: Date, lapsesAt: string): string[] =>
    [at9(addDays(localDateOf(now), 4))].filter((due) => due < lapsesAt),
  /** A week after the first chance to choose. */
  CHOOSE_SESSION: (now: Date, lapsesAt: string): string[] =>
    [at9(addDays(localDateOf(now), 7))].filter((due) => due < lapsesAt),
  /** On the days that its definition names, except in weeks in which nobody is written to. */
  ANSWER_SURVEY: (now: Date, remindAfter: readonly number[], answerBy: string): string[] =>
    remindAfter
      .map((days) => addDays(localDateOf(now), days))
      .filter((day) => !isSleeping(day))
      .map(at9)
      .filter((due) => due < answerBy),
  /** A week after the invitation, or the day before the first session where that is sooner. */
  ANSWER_SESSIONS: (now: Date, firstStartsAt: string): string[] => {
    const eve = addDays(localDateOf(new Date(firstStartsAt)), -1);
    return [earlier(addDays(localDateOf(now), 7), eve)]
      .filter((each) => !isSleeping(each))
      .map(at9)
      .filter((due) => new Date(due) > hoursAfter(now, 24));
  },
  COMPLETE_PROFILE: (now: Date, lapsesAt: string): string[] =>
    [at9(addDays(localDateOf(now), 4))].filter((due) => due < lapsesAt),
} as const;

/** The morning of the last working day before `date`; tomorrow morning where that is over. */
export const lastMorningBefore = (date: string, now: Date): string => {
  let day = addDays(date, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  const today = localDateOf(now);
  return at9(day > today ? day : addDays(today, 1));
};

/** Undefined where it is too late to remind at all, and nobody hears of the end. */
export const scheduleReminder = (
  given: Omit<Reminder, 'fired' | 'settled' | 'dueAts'>,
  dueAts: string[],
): Reminder | undefined =>
  dueAts.length === 0 && given.lapsesAt === undefined
    ? undefined
    : { ...given, dueAts, fired: 0, settled: false };

/** The next instant at which this reminder is due; undefined once it is settled. */
export const nextDue = (reminder: Reminder): string | undefined =>
  reminder.settled ? undefined : (reminder.dueAts[reminder.fired] ?? reminder.lapsesAt);

type Come = {
  readonly reminder: Reminder;
  readonly facts: NewFact[];
  /** The wait has ended without an answer. */
  readonly isLapsed: boolean;
};

/**
 * Fires a reminder once per instant. `stillWaiting` is true while the request is unanswered. An answered one is settled
 * silently, a late one is skipped, and at the end of the wait none is sent any more.
 */
export const comeDue = (reminder: Reminder, stillWaiting: boolean, now: Date): Come => {
  const due = nextDue(reminder);
  const { lapsesAt, fired: before, dueAts } = reminder;
  const isOver = lapsesAt !== undefined && now >= new Date(lapsesAt);
  if (due === undefined || !stillWaiting || isOver)
    return {
      reminder: { ...reminder, settled: true },
      facts: [],
      isLapsed: due !== undefined && stillWaiting,
    };
  if (now < new Date(due)) return { reminder, facts: [], isLapsed: false };
  const fired = before + 1;
  const settled = fired >= dueAts.length && lapsesAt === undefined;
  const tooLate = now.getTime() - Date.parse(due) > GRACE_HOURS * HOUR_MS;
  const { id: reminderId, kind, aboutId } = reminder;
  return {
    reminder: { ...reminder, fired, settled },
    facts: tooLate ? [] : [fact(ReminderDue, { reminderId, kind, aboutId, occurrence: fired })],
    isLapsed: false,
  };
};
