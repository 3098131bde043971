import { CertificatePrepared } from '../../../../events/documents.ts';
import { certificateLink } from '../../certificate.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type CertificateReadyValues = {
  readonly role: 'mentor' | 'student';
  readonly firstName: string;
  /** True where it takes the place of one that the reader has got before. */
  readonly isRenewed?: boolean | undefined;
};

export const certificateReady = defineMail<typeof CertificatePrepared, CertificateReadyValues>({
  id: 'certificate-ready',
  on: CertificatePrepared,
  to: [applicant],
  // The mail about a completed training has the link already.
  when: ({ pairId }) => pairId !== undefined,
  kind: 'service',
  link: ({ certificateId }) => certificateLink(certificateId),
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ role, renewed }, sources) => ({
    role,
    firstName: ownApplication(sources).form.answers.firstName,
    isRenewed: renewed,
  }),
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada' },
    { role: 'student', firstName: 'Lin', isRenewed: true },
  ],
});
