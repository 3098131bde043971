import type { Role } from '../../../events/codes.ts';
import { TrainingCompleted } from '../../../events/sessions.ts';
import type { MailDefinition } from '../definition.ts';

export type TrainingCompletedValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Finnish calendar date, `YYYY-MM-DD`. */
  readonly completedOn: string;
};

export const trainingCompleted: MailDefinition<
  'training-completed',
  typeof TrainingCompleted,
  TrainingCompletedValues
> = {
  id: 'training-completed',
  on: TrainingCompleted,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [
    { role: 'mentor', firstName: 'Ada', completedOn: '2027-02-10' },
    { role: 'student', firstName: 'Lin', completedOn: '2027-02-12' },
  ],
};
