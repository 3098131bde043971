import { DayReviewed } from '../../../../events/operations.ts';
import type { DayReview } from '../../../domain/operations/day-review.ts';
import { type DailyReviewValues, dailyReviewValues } from '../../daily-review.ts';
import { defineMail } from '../../definition.ts';
import { operator } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

const WELL: DayReview = {
  id: 'day_20270118',
  programmeId: 'cccc',
  stage: 'prod',
  day: '2027-01-18',
  madeAt: '2027-01-18T05:00:00.000Z',
  letters: [],
  mailQueue: 0,
  factsLate: 0,
  factsAside: 0,
  mailsLate: 0,
  mailsHeld: 0,
  tasks: { open: 5, overdue: 1, forgotten: 0 },
  removedOn: '2027-01-18',
  drilledOn: '2026-11-02',
  mails: { left: 41, waiting: 2, cameBack: 1, leftOut: 0 },
  backup: { isOn: true, until: '2027-01-18T04:55:00.000Z' },
};

const UNWELL: DayReview = {
  ...WELL,
  letters: [
    { queue: 'failed-send-mail', count: 3 },
    { queue: 'missed-watch-pairs', count: 1 },
  ],
  mailQueue: 12,
  factsLate: 2,
  factsAside: 1,
  mailsLate: 1,
  mailsHeld: 4,
  tasks: { open: 9, overdue: 6, forgotten: 1 },
  removedOn: '2027-01-17',
  drilledOn: '2025-12-01',
  backup: { isOn: false },
};

const { removedOn: _, drilledOn: __, ...FIRST } = WELL;

export const dailyReview = defineMail<typeof DayReviewed, DailyReviewValues>({
  id: 'daily-review',
  on: DayReviewed,
  to: [operator],
  kind: 'operation',
  leaves: 'at-once',
  quietHours: false,
  values: async ({ reviewId }, sources) => {
    const review = await sources.dayReview(reviewId);
    return review && dailyReviewValues(review);
  },
  letters: { en, sv, fi },
  examples: () =>
    [WELL, UNWELL, { ...FIRST, mailsHeld: 1, tasks: { open: 0, overdue: 0, forgotten: 0 } }].map(
      dailyReviewValues,
    ),
});
