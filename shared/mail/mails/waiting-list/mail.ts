import { ParticipantWaitlisted } from '../../../../events/applications.ts';
import type { Role } from '../../../../events/codes.ts';
import { standingOf } from '../../../domain/applications/application.ts';
import { applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type WaitingListValues = { readonly role: Role; readonly firstName: string };

export const waitingList = defineMail<typeof ParticipantWaitlisted, WaitingListValues>({
  id: 'waiting-list',
  on: ParticipantWaitlisted,
  to: [applicant],
  kind: 'service',
  quietHours: true,
  values: (_, sources) => {
    const application = ownApplication(sources);
    if (standingOf(application) !== 'WAITLISTED') return undefined;
    const { role, firstName } = applicantValues(application);
    return { role, firstName };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada' },
    { role: 'student', firstName: 'Lin' },
  ],
});
