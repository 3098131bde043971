import type { NewFact } from '../../events/fact.ts';
import type { Certificate } from '../domain/documents/certificate.ts';
import { certificateNumbers, certificates } from './kinds/documents.ts';
import { type Change, create, save, type Versioned } from './store.ts';

/** A new certificate, or a newer one in the place of a former, and the way to it from its number. */
export const certificateChanges = (
  certificate: Certificate,
  facts: readonly NewFact[],
  former?: Versioned<Certificate>,
): Change[] => [
  former ? save(certificates, former, certificate, facts) : create(certificates, certificate, facts),
  create(certificateNumbers, { number: certificate.number, certificateId: certificate.id }),
];
