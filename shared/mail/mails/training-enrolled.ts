import { TrainingEnrolled } from '../../../events/sessions.ts';
import type { MailDefinition } from '../definition.ts';

export type TrainingEnrolledValues = {
  readonly firstName: string;
  /** In the reader’s language. */
  readonly module: string;
  /** ISO instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: 'IN_PERSON' | 'ONLINE';
  /** An address, or how to join: as the coordinator wrote it. A web address becomes a link. */
  readonly place: string;
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
      minutes: 120,
      mode: 'IN_PERSON',
      place: 'Campus Allegro, Jakobstad, 3rd floor',
    },
    {
      firstName: 'Ada',
      module: 'Working across cultures',
      startsAt: '2027-02-10T14:00:00.000Z',
      minutes: 90,
      mode: 'ONLINE',
      place: 'https://meet.example.org/training-feb-10',
    },
  ],
};
