import type { NewFact } from '../../events/fact.ts';
import type { Certificate } from '../domain/documents/certificate.ts';
import { certificateNumbers, certificates } from './kinds/documents.ts';
import { type Change, create } from './store.ts';

/** A new certificate, and the way to it from its number. */
export const certificateChanges = (certificate: Certificate, facts: readonly NewFact[]): Change[] => [
  create(certificates, certificate, facts),
  create(certificateNumbers, { number: certificate.number, certificateId: certificate.id }),
];
