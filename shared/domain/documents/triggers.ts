import type { EventDefinition } from '../../../events/define.ts';
import { CertificateIssued } from '../../../events/documents.ts';
import { ClaimPackRequested } from '../../../events/funding.ts';
import { AttendanceCorrected, TrainingCompleted } from '../../../events/sessions.ts';

/** Facts that make-document hears. */
export const DOCUMENT_TRIGGERS: readonly EventDefinition[] = [
  AttendanceCorrected,
  CertificateIssued,
  ClaimPackRequested,
  TrainingCompleted,
];
