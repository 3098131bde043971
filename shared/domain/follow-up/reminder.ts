import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { ReminderDue } from '../../../events/follow-up.ts';
import { addDays, addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';

export const ReminderKind = z.enum(['CONFIRM_APPLICATION', 'ANSWER_PROPOSAL', 'ATTEND_TRAINING']);
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
  dueAts: z.array(z.iso.datetime()).min(1).max(2),
  fired: z.int().min(0),
  /** True once nothing is left to do: answered, or reminded as often as we may. */
  settled: z.boolean(),
});
/** A request that somebody may forget. */
export type Reminder = z.output<typeof Reminder>;

/** A reminder that is later than this is skipped. */
export const GRACE_HOURS = 48;

const at9 = (date: string): string => instantAt(date, '09:00').toISOString();

/** Instants of reminders, by kind of request. */
export const remindersFor = {
  // An unconfirmed address gets two mails in all.
  CONFIRM_APPLICATION: (now: Date): string[] => [at9(addDays(localDateOf(now), 3))],
  ANSWER_PROPOSAL: (now: Date, answerDays: number): string[] =>
    [...new Set([Math.ceil(answerDays / 2), answerDays - 1])]
      .filter((days) => days >= 1 && days < answerDays)
      .map((days) => at9(addWorkingDays(localDateOf(now), days))),
  ATTEND_TRAINING: (now: Date, startsAt: string): string[] =>
    [-7, -1]
      .map((days) => at9(addDays(localDateOf(new Date(startsAt)), days)))
      .filter((due) => new Date(due) > now),
} as const;

/** Undefined where it is too late to remind at all. */
export const scheduleReminder = (
  given: Omit<Reminder, 'fired' | 'settled' | 'dueAts'>,
  dueAts: string[],
): Reminder | undefined => (dueAts.length === 0 ? undefined : { ...given, dueAts, fired: 0, settled: false });

/** The next instant at which this reminder is due; undefined once it is settled. */
export const nextDue = (reminder: Reminder): string | undefined =>
  reminder.settled ? undefined : reminder.dueAts[reminder.fired];

/**
 * Fires a reminder once per instant. `stillWaiting` is true while the request is unanswered. An answered one is settled
 * silently, a late one is skipped.
 */
export const comeDue = (
  reminder: Reminder,
  stillWaiting: boolean,
  now: Date,
): { reminder: Reminder; facts: NewFact[] } => {
  const due = nextDue(reminder);
  if (due === undefined || !stillWaiting) return { reminder: { ...reminder, settled: true }, facts: [] };
  if (now < new Date(due)) return { reminder, facts: [] };
  const fired = reminder.fired + 1;
  const next: Reminder = { ...reminder, fired, settled: fired >= reminder.dueAts.length };
  const tooLate = now.getTime() - Date.parse(due) > GRACE_HOURS * 3_600_000;
  return {
    reminder: next,
    facts: tooLate
      ? []
      : [
          fact(ReminderDue, {
            reminderId: reminder.id,
            kind: reminder.kind,
            aboutId: reminder.aboutId,
            occurrence: fired,
          }),
        ],
  };
};
