import { MentorCapacityRequested } from '../../../../events/applications.ts';
import { CAPACITY_ASK_DAYS } from '../../../domain/applications/capacity-ask.ts';
import { type CapacityValues, capacityAskOf, capacityExamples } from '../../capacity.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const capacityAsk = defineMail<typeof MentorCapacityRequested, CapacityValues>({
  id: 'capacity-ask',
  on: MentorCapacityRequested,
  to: [applicant],
  kind: 'service',
  // Longer than the question is open, so that the answer can be looked at.
  link: () => ({ verb: 'raise-capacity', days: CAPACITY_ASK_DAYS + 7 }),
  leaves: 'soon',
  quietHours: true,
  values: ({ askedAt }, sources) => capacityAskOf(askedAt, sources),
  letters: { en, sv, fi },
  examples: capacityExamples,
});
