import { TrainingEnrolled } from '../../../../events/sessions.ts';
import { CHOICE_LINK_DAYS } from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { type SeatValues, seatExamples, seatIn } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type TrainingEnrolledValues = SeatValues;

export const trainingEnrolled = defineMail<typeof TrainingEnrolled, TrainingEnrolledValues>({
  id: 'training-enrolled',
  on: TrainingEnrolled,
  to: [applicant],
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  values: ({ sessionId }, sources) => seatIn(sessionId, sources),
  letters: { en, sv, fi },
  examples: seatExamples,
});
