import { DayReview } from '../../domain/operations/day-review.ts';
import { expiryOf } from '../../domain/privacy/retention.ts';
import type { ItemKind } from '../store.ts';

export const dayReviews: ItemKind<DayReview> = {
  name: 'DayReview',
  schemaVersion: 1,
  schema: DayReview,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `DAYREVIEW#${id}`, sk: 'META' }),
  expiresAt: ({ madeAt }) => expiryOf('MAIL_LOG', madeAt),
};
