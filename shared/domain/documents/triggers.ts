import { detailTypeOf } from '../../../events/define.ts';
import { CertificateIssued } from '../../../events/documents.ts';
import { ClaimPackRequested } from '../../../events/funding.ts';
import { AttendanceCorrected, TrainingCompleted } from '../../../events/sessions.ts';

/** Detail-types that make-document listens to. */
export const documentTriggers = (): string[] =>
  [AttendanceCorrected, CertificateIssued, ClaimPackRequested, TrainingCompleted].map(detailTypeOf);
