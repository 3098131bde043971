import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { DayReviewed } from '../../../events/operations.ts';
import { addDays, HOUR_MS } from '../kernel/dates.ts';

const Count = z.int().min(0);

const Looked = z.strictObject({
  /** Queues in which dead letters wait. */
  letters: z.array(z.strictObject({ queue: z.string(), count: Count })),
  /** Facts about mails that wait for `send-mail`. */
  mailQueue: Count,
  /** Facts that are ten minutes old and not published. */
  factsLate: Count,
  factsAside: Count,
  /** Mails that should have left an hour ago. */
  mailsLate: Count,
  /** Mails of which nobody knows whether they left. */
  mailsHeld: Count,
  tasks: z.strictObject({ open: Count, overdue: Count, forgotten: Count }),
  /** The last day whose removal of data came to its end, where it is the earliest of all programmes; absent before the first. */
  removedOn: z.iso.date().optional(),
  /** Mails written on the day before. One mail that carries several counts once. */
  mails: z.strictObject({ left: Count, waiting: Count, cameBack: Count, leftOut: Count }),
  /** Last day on which a restore of this stage was played, as its description says. */
  drilledOn: z.iso.date().optional(),
  /** Backup of the table: whether it is on, and the latest moment that can be brought back. Absent where the database keeps none. */
  backup: z.strictObject({ isOn: z.boolean(), until: z.iso.datetime().optional() }).optional(),
});
/** The sweeper's view of an installation: counts and names of queues. */
export type Looked = z.output<typeof Looked>;

export const DayReview = z.strictObject({
  ...Looked.shape,
  id: z.string(),
  programmeId: z.string(),
  stage: z.string(),
  /** Finnish date. */
  day: z.iso.date(),
  madeAt: z.iso.datetime(),
});
/** The state of an installation on one morning. */
export type DayReview = z.output<typeof DayReview>;

/** Days that a task may be overdue before the operator hears of it: until then it is the coordinators' own. */
export const FORGOTTEN_DAYS = 7;
/** A restore that was not played for so long counts as not known to work. */
const DRILL_DAYS = 365;

/** DynamoDB's own is five minutes behind. */
const BACKUP_HOURS = 1;

/** True where what was written an hour before the look could not be brought back. */
const isBackupOld = ({ backup, madeAt }: DayReview): boolean =>
  backup !== undefined &&
  !(backup.isOn && Date.parse(backup.until ?? '') >= Date.parse(madeAt) - BACKUP_HOURS * HOUR_MS);

/** Everything that is not well, each with its file in `infra/runbooks/`. */
export const RUNBOOKS = {
  LETTERS_WAIT: 'letters-wait',
  FACTS_ASIDE: 'fact-quarantined',
  FACTS_LATE: 'facts-late',
  MAILS_LATE: 'mails-late',
  MAILS_HELD: 'mails-late',
  TASKS_FORGOTTEN: 'daily-mail',
  DATA_NOT_REMOVED: 'daily-mail',
  DRILL_DUE: 'daily-mail',
  BACKUP_OLD: 'daily-mail',
} as const;
type FindingCode = keyof typeof RUNBOOKS;

export type Finding = {
  readonly code: FindingCode;
  readonly count: number;
  /** Names of queues; a day. */
  readonly where?: string;
};

/** Everything that is not well; empty where all is. */
export const findingsOf = (review: DayReview): readonly Finding[] => {
  const { letters, day, removedOn, drilledOn, tasks } = review;
  const counted: readonly (readonly [FindingCode, number, (string | undefined)?])[] = [
    [
      'LETTERS_WAIT',
      letters.reduce((sum, { count }) => sum + count, 0),
      letters.map(({ queue }) => queue).join(', '),
    ],
    ['FACTS_ASIDE', review.factsAside],
    ['FACTS_LATE', review.factsLate],
    ['MAILS_LATE', review.mailsLate],
    ['MAILS_HELD', review.mailsHeld],
    ['TASKS_FORGOTTEN', tasks.forgotten],
    ['DATA_NOT_REMOVED', removedOn !== undefined && removedOn < day ? 1 : 0, removedOn],
    ['DRILL_DUE', drilledOn !== undefined && drilledOn < addDays(day, -DRILL_DAYS) ? 1 : 0, drilledOn],
    ['BACKUP_OLD', isBackupOld(review) ? 1 : 0, review.backup?.until],
  ];
  return counted.flatMap(([code, count, where]) =>
    count === 0 ? [] : [{ code, count, ...(where === undefined ? {} : { where }) }],
  );
};

/** One review a day: a second one is the same. */
export const dayReviewId = (day: string): string => `day_${day.replaceAll('-', '')}`;

export const reviewDay = (
  looked: Looked,
  of: Pick<DayReview, 'programmeId' | 'stage' | 'day'>,
  now: Date,
): { readonly review: DayReview; readonly facts: readonly NewFact[] } => {
  const review: DayReview = { ...looked, ...of, id: dayReviewId(of.day), madeAt: now.toISOString() };
  const findings = findingsOf(review).length;
  return { review, facts: [fact(DayReviewed, { reviewId: review.id, day: of.day, findings })] };
};
