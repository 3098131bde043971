import { TrainingEnrolled } from '../../../events/training.ts';
import type { MailDefinition } from '../definition.ts';

/** Where a session is held. The link of an online session comes from a coordinator and is shown as it is. */
export type SessionPlace =
  | { readonly mode: 'onSite'; readonly address: string }
  | { readonly mode: 'online'; readonly link: string };

export type TrainingEnrolledValues = {
  readonly firstName: string;
  /** In the reader’s language. */
  readonly module: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: SessionPlace;
};

export const trainingEnrolled: MailDefinition<
  'training-enrolled',
  typeof TrainingEnrolled,
  TrainingEnrolledValues
> = {
  id: 'training-enrolled',
  on: TrainingEnrolled,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [
    {
      firstName: 'Ada',
      module: 'The mentor’s role',
      startsAt: '2027-02-03T12:00:00.000Z',
      endsAt: '2027-02-03T14:00:00.000Z',
      place: { mode: 'onSite', address: 'Campus Allegro, Jakobstad, 3rd floor' },
    },
    {
      firstName: 'Ada',
      module: 'Working across cultures',
      startsAt: '2027-02-10T14:00:00.000Z',
      endsAt: '2027-02-10T16:00:00.000Z',
      place: { mode: 'online', link: 'https://meet.example.org/training-feb-10' },
    },
  ],
};
