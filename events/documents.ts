import * as z from 'zod';
import { Code, Id, Role } from './codes.ts';
import { defineEvent } from './define.ts';

const certificate = {
  certificateId: Id,
  kind: Code,
  cohortId: Id,
  role: Role,
  applicationId: Id,
  personId: Id,
  /** Absent for a training. */
  pairId: Id.optional(),
  /** True where it takes the place of an earlier one, whose pair went on. */
  renewed: z.literal(true).optional(),
};
const exampleCertificate = {
  certificateId: 'cer_k2mentor',
  kind: 'MENTOR',
  cohortId: 'coh_spring27',
  role: 'mentor' as const,
  applicationId: 'app_ada',
  personId: 'per_ada',
  pairId: 'pai_k2',
};

export const CertificateIssued = defineEvent({
  name: 'CertificateIssued',
  version: 1,
  means: 'A person has earned a certificate; the papers are still to be made.',
  data: z.strictObject(certificate),
  example: exampleCertificate,
});

export const CertificatePrepared = defineEvent({
  name: 'CertificatePrepared',
  version: 1,
  means: 'The papers of a certificate can be fetched, in every language.',
  data: z.strictObject(certificate),
  example: exampleCertificate,
});

export const CertificateRevoked = defineEvent({
  name: 'CertificateRevoked',
  version: 1,
  means: 'A certificate does not hold any more, because its reason was corrected.',
  data: z.strictObject(certificate),
  example: exampleCertificate,
});
