import { revokeCertificate, trainingCertificateId } from '../../domain/documents/certificate.ts';
import { certificates } from '../../store/kinds/documents.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

type Corrected = {
  readonly applicationId: string;
  /** Present where a completion does not hold any more. */
  readonly completedOn?: string | undefined;
  readonly completion?: number | undefined;
};

/** A correction of attendance has undone a completed training: its certificate does not hold any more. */
export const revokeTrainingCertificate = async (
  { applicationId, completedOn, completion }: Corrected,
  cause: Cause,
  store: Store,
): Promise<void> => {
  if (completedOn === undefined) return;
  const held = await store.find(certificates, trainingCertificateId(applicationId, completion));
  const next = held && revokeCertificate(held.state, cause.now);
  if (next) await store.commit([save(certificates, held, next.certificate, next.facts)], cause);
};
