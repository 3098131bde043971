import { ReminderDue } from '../../../events/follow-up.ts';
import type { MailDefinition } from '../definition.ts';
import { type TrainingEnrolledValues, trainingEnrolled } from './training-enrolled.ts';

export type ReminderTrainingValues = TrainingEnrolledValues;

export const reminderTraining: MailDefinition<
  'reminder-training',
  typeof ReminderDue,
  ReminderTrainingValues
> = {
  id: 'reminder-training',
  on: ReminderDue,
  to: ['applicant'],
  when: ({ kind }) => kind === 'ATTEND_TRAINING',
  kind: 'service',
  quietHours: true,
  examples: trainingEnrolled.examples,
};
