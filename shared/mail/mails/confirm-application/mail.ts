import { ApplicationSubmitted } from '../../../../events/applications.ts';
import { type ConfirmByValues, confirmBy } from '../../confirm-by.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ConfirmApplicationValues = ConfirmByValues;

export const confirmApplication = defineMail<typeof ApplicationSubmitted, ConfirmApplicationValues>({
  id: 'confirm-application',
  on: ApplicationSubmitted,
  to: [applicant],
  kind: 'verification',
  link: () => ({ verb: 'confirm' }),
  quietHours: false,
  values: (_, sources) => confirmBy(sources),
  letters: { en, sv, fi },
  examples: () => [{ confirmBy: '2027-01-19T10:30:00.000Z' }],
});
