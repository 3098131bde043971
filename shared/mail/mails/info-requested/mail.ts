import { ApplicationInfoRequested } from '../../../../events/applications.ts';
import { defineMail } from '../../definition.ts';
import { type EnquiryValues, enquiryExamples, enquiryOf } from '../../enquiry.ts';
import { applicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const infoRequested = defineMail<typeof ApplicationInfoRequested, EnquiryValues>({
  id: 'info-requested',
  on: ApplicationInfoRequested,
  to: [applicant],
  kind: 'service',
  link: () => ({ verb: 'answer-question' }),
  leaves: 'soon',
  quietHours: true,
  values: ({ askedAt }, sources) => enquiryOf(askedAt, sources),
  letters: { en, sv, fi },
  examples: enquiryExamples,
});
