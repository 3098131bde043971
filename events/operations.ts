import * as z from 'zod';
import { Count, Id, LocalDate } from './codes.ts';
import { defineEvent } from './define.ts';

export const DayReviewed = defineEvent({
  name: 'DayReviewed',
  version: 1,
  means:
    'The sweeper has looked at the whole installation, once a day: the operator gets its report by mail.',
  data: z.strictObject({ reviewId: Id, day: LocalDate, findings: Count }),
  example: { reviewId: 'day_20270118', day: '2027-01-18', findings: 0 },
});
